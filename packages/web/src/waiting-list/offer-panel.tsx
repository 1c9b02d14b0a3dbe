import { useTranslations } from "next-intl";
import { SlotFacts } from "@/bookings/slot-facts";
import type { OfferFactsFragment } from "@/graphql/generated/graphql";
import { AcceptOfferForm } from "./accept-offer-form";
import { Countdown } from "./countdown";
import { declineOfferByForm } from "./offer.actions";

type Props = { offer: OfferFactsFragment; idempotencyKey: string };

/** The place that is kept for the visitor, until when, and the two answers. */
export function OfferPanel({ offer: { hold, replaces }, idempotencyKey }: Props) {
  const words = useTranslations("waitingList.offer");
  return (
    <section className="waiting-list__offer" aria-labelledby="proposition">
      <h2 id="proposition" className="fr-h4">
        {words("title")}
      </h2>
      <Countdown secondsLeft={hold.secondsLeft} key={hold.id} />
      <SlotFacts slot={hold.slot} />
      {replaces && (
        <div className="fr-alert fr-alert--info fr-mb-2w">
          <h3 className="fr-alert__title">{words("replaces")}</h3>
          <SlotFacts slot={replaces.slot} />
        </div>
      )}
      <AcceptOfferForm
        holdId={hold.id}
        slotId={hold.slot.id}
        replaces={replaces}
        asksArrangements={hold.slot.arrangementsAsked}
        idempotencyKey={idempotencyKey}
      />
      <form action={declineOfferByForm}>
        <input type="hidden" name="proposition" value={hold.id} />
        <button type="submit" className="fr-btn fr-btn--tertiary">
          {words("decline")}
        </button>
      </form>
    </section>
  );
}
