import { useTranslations } from "next-intl";
import { SlotFacts } from "@/bookings/slot-facts";
import type { AccountQuery } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Section } from "./section";
import { useWrittenInstant } from "./written-instant";

type Hold = NonNullable<NonNullable<AccountQuery["viewer"]>["candidate"]["hold"]>;

/** Places that wait for a word of the candidate: the one they are confirming, and the one that the waiting list offers. */
export function KeptPlaces({ hold, offer }: { hold: Hold | null; offer: Hold | null }) {
  const words = useTranslations("account.kept");
  return (
    <Section id="places-gardees" title={words("title")}>
      {!hold && !offer && <p>{words("none")}</p>}
      {hold && <KeptPlace hold={hold} kind="hold" />}
      {offer && <KeptPlace hold={offer} kind="offer" />}
    </Section>
  );
}

function KeptPlace({ hold: { slot, heldUntil }, kind }: { hold: Hold; kind: "hold" | "offer" }) {
  const words = useTranslations("account.kept");
  return (
    <>
      <p>{words(kind, useWrittenInstant()(heldUntil))}</p>
      <SlotFacts slot={slot} />
      <Link
        className="fr-btn fr-btn--secondary fr-btn--sm"
        href={kind === "hold" ? paths.book(slot.id) : paths.waitingList()}
        prefetch={false}
      >
        {words(kind === "hold" ? "confirm" : "answer")}
      </Link>
    </>
  );
}
