import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import { useMoment } from "@/bookings/use-moment";
import type { RehousingFactsFragment } from "@/graphql/generated/graphql";

type Offers = RehousingFactsFragment["offers"];

/** What was offered, when, and what became of it. */
export function OffersMade({ offers }: { offers: Offers }) {
  const words = useTranslations("withdrawals.person");
  return (
    <section aria-labelledby="propositions">
      <h2 className="fr-h4" id="propositions">
        {words("offers")}
      </h2>
      {offers.length === 0 && <p>{words("noOffers")}</p>}
      <ul>
        {offers.map((offer) => (
          <li key={offer.heldFrom}>
            <Line offer={offer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ offer }: { offer: Offers[number] }) {
  const words = useTranslations("withdrawals.person");
  const written = useWrittenInstant();
  const { dayAndTime } = useMoment(offer.slot);
  return (
    <>
      {dayAndTime}, {offer.slot.centre.name} - {words(`ends.${offer.state}`)} ({words("from", written(offer.heldFrom))})
    </>
  );
}
