"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useMoment } from "@/bookings/use-moment";
import type { SlotFactsFragment } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { offerPlace, type WithdrawalAnswer } from "./withdrawal.actions";
import { WithdrawalNotice } from "./withdrawal-notice";

type Props = { personId: string; places: readonly SlotFactsFragment[]; idempotencyKey: string };

/** One of the nearest places, chosen by hand. The key is the page's: sent twice, the place is offered once. */
export function OfferForm({ personId, places, idempotencyKey }: Props) {
  const words = useTranslations("withdrawals.person");
  const [answer, action] = useActionState(offerPlace, { kind: "blank" } as WithdrawalAnswer);
  return (
    <section aria-labelledby="proposer">
      <h2 className="fr-h4" id="proposer">
        {words("offer")}
      </h2>
      <form action={action}>
        <WithdrawalNotice answer={answer} />
        {places.length === 0 ? (
          <p>{words("noPlaces")}</p>
        ) : (
          <>
            <input type="hidden" name="personne" value={personId} />
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <fieldset className="fr-fieldset" aria-labelledby="places">
              <legend className="fr-fieldset__legend" id="places">
                {words("places")}
              </legend>
              {places.map((place, at) => (
                <Choice key={place.id} place={place} isFirst={at === 0} />
              ))}
            </fieldset>
            <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
          </>
        )}
      </form>
    </section>
  );
}

function Choice({ place, isFirst }: { place: SlotFactsFragment; isFirst: boolean }) {
  const { dayAndTime } = useMoment(place);
  return (
    <div className="fr-fieldset__element">
      <div className="fr-radio-group">
        <input type="radio" id={`place-${place.id}`} name="place" value={place.id} defaultChecked={isFirst} />
        <label className="fr-label" htmlFor={`place-${place.id}`}>
          {dayAndTime}, {place.centre.name}
        </label>
      </div>
    </div>
  );
}
