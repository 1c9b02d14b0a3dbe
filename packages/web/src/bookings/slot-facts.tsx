import { useTranslations } from "next-intl";
import type { SlotFactsFragment } from "@/graphql/generated/graphql";
import { mapUrl } from "./map-url";
import { useMoment } from "./use-moment";

/** A place in words: when, what, where. */
export function SlotFacts({ slot }: { slot: SlotFactsFragment }) {
  const words = useTranslations("bookings");
  const { dayAndTime, zone } = useMoment(slot);
  return (
    <dl className="booking-facts">
      <div>
        <dt>{words("facts.when")}</dt>
        <dd>
          <strong className="booking-facts__moment">{dayAndTime}</strong>
          {zone && <span className="booking-facts__detail">{zone}</span>}
        </dd>
      </div>
      <div>
        <dt>{words("facts.what")}</dt>
        <dd>
          <strong>{words("category", { category: slot.category })}</strong>
          <span className="booking-facts__detail">{words(`phase.${slot.phase}`)}</span>
          <span className="booking-facts__detail">{words("duration", { minutes: String(slot.durationMinutes) })}</span>
        </dd>
      </div>
      <div>
        <dt>{words("facts.where")}</dt>
        <dd>
          <Centre centre={slot.centre} />
        </dd>
      </div>
    </dl>
  );
}

function Centre({ centre }: { centre: SlotFactsFragment["centre"] }) {
  const words = useTranslations("bookings");
  const map = words(`map.${centre.positionPrecision}`);
  return (
    <>
      <strong>{centre.name}</strong>
      <span className="booking-facts__detail">{centre.address ?? words("addressUnknown")}</span>
      {centre.instructions && <span className="booking-facts__detail">{centre.instructions}</span>}
      {centre.accessibility && <span className="booking-facts__detail">{centre.accessibility}</span>}
      {centre.demonstration && (
        <span className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon">{words("demonstrationCentre")}</span>
      )}
      <a
        className="fr-link fr-link--sm booking-facts__map"
        href={mapUrl(centre.position, centre.positionPrecision)}
        target="_blank"
        rel="noopener noreferrer"
        title={`${map} - ${words("newWindow")}`}
      >
        {map}
      </a>
    </>
  );
}
