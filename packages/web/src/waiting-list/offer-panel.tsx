import { useTranslations } from "next-intl";
import { boardOf } from "@/bookings/board-of";
import { ConsequencesNotice } from "@/bookings/consequences-notice";
import { SlotFacts } from "@/bookings/slot-facts";
import type { OfferFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { AcceptOfferForm } from "./accept-offer-form";
import { Countdown } from "./countdown";
import { declineOfferByForm } from "./offer.actions";

type Props = { offer: OfferFactsFragment; idempotencyKey: string };

/** A withdrawn place is nothing to give back. */
const acceptLabel = (replaces: OfferFactsFragment["replaces"]) => {
  if (!replaces) return "accept";
  return replaces.withdrawal ? "acceptRehousing" : "acceptSwap";
};

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
          <h3 className="fr-alert__title">{words(replaces.withdrawal ? "rehoused" : "replaces")}</h3>
          {replaces.withdrawal && <p>{words("reason", { reason: replaces.withdrawal.reason })}</p>}
          <SlotFacts slot={replaces.slot} />
        </div>
      )}
      {replaces && !replaces.withdrawal && (
        <ConsequencesNotice consequences={replaces.consequencesOfMoving} on={replaces.slot.date} />
      )}
      <AcceptOfferForm
        holdId={hold.id}
        slotId={hold.slot.id}
        replaces={replaces}
        label={words(acceptLabel(replaces))}
        asksArrangements={hold.slot.arrangementsAsked}
        idempotencyKey={idempotencyKey}
      />
      <form action={declineOfferByForm}>
        <input type="hidden" name="proposition" value={hold.id} />
        <button type="submit" className="fr-btn fr-btn--tertiary">
          {words("decline")}
        </button>
      </form>
      {replaces?.withdrawal && (
        <>
          <p className="fr-text--sm">{words("next")}</p>
          <Link className="fr-link" href={paths.board(boardOf(replaces.slot))} prefetch={false}>
            {words("choose")}
          </Link>
        </>
      )}
    </section>
  );
}
