import { useTranslations } from "next-intl";
import type { WithdrawalPreviewQuery } from "@/graphql/generated/graphql";

type Preview = Pick<
  NonNullable<WithdrawalPreviewQuery["withdrawalPreview"]>,
  "booked" | "held" | "free" | "draft" | "withdrawn" | "placesNear" | "reserveNear"
>;

/** What a withdrawal would bring about at this moment. */
export function Consequences({ preview }: { preview: Preview }) {
  const words = useTranslations("withdrawals.session");
  const { booked, held, free, draft, withdrawn, placesNear, reserveNear } = preview;
  return (
    <>
      <ul>
        <li>
          <strong>{words("booked", { count: booked })}</strong>
        </li>
        <li>{words("gone", { free, held, draft })}</li>
        {withdrawn > 0 && <li>{words("withdrawn", { count: withdrawn })}</li>}
        {booked > 0 && <li>{words("near", { places: placesNear, reserve: reserveNear })}</li>}
      </ul>
      {placesNear + reserveNear < booked && <p>{words("short")}</p>}
    </>
  );
}
