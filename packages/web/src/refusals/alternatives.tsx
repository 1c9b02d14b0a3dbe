"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "@/bookings/use-moment";
import type { SlotFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** The free places nearest to the one that went, each one click away from being booked. */
export function Alternatives({ slots }: { slots: readonly SlotFactsFragment[] }) {
  const words = useTranslations("refusals");
  return (
    <>
      <p className="fr-mt-2w fr-mb-1v">
        <strong>{words("alternatives")}</strong>
      </p>
      <ul className="refusal-alternatives">
        {slots.map((slot) => (
          <li key={slot.id}>
            <Alternative slot={slot} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Alternative({ slot }: { slot: SlotFactsFragment }) {
  const { dayAndTime } = useMoment(slot);
  // Replaces the place that went: going back leads to the board, not to a refusal.
  return (
    <Link className="fr-link" href={paths.book(slot.id)} replace>
      {dayAndTime}, {slot.centre.name}
    </Link>
  );
}
