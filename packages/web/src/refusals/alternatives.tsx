"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "@/bookings/use-moment";
import type { SlotFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

type Props = {
  slots: readonly SlotFactsFragment[];
  /** The booking that one of them is to replace. */
  deplacer?: string | undefined;
};

/** The free places nearest to the one that went, each one click away from being booked. */
export function Alternatives({ slots, deplacer }: Props) {
  const words = useTranslations("refusals");
  return (
    <>
      <p className="fr-mt-2w fr-mb-1v">
        <strong>{words("alternatives")}</strong>
      </p>
      <ul className="refusal-alternatives">
        {slots.map((slot) => (
          <li key={slot.id}>
            <Alternative slot={slot} deplacer={deplacer} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Alternative({ slot, deplacer }: { slot: SlotFactsFragment; deplacer: string | undefined }) {
  const { dayAndTime } = useMoment(slot);
  // Replaces the place that went: going back leads to the board, not to a refusal.
  return (
    <Link className="fr-link" href={paths.book(slot.id, { deplacer })} replace>
      {dayAndTime}, {slot.centre.name}
    </Link>
  );
}
