import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { SlotFacts } from "@/bookings/slot-facts";
import { RehousingDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { OfferForm } from "./offer-form";
import { OffersMade } from "./offers-made";

/** Somebody to re-house: what they had, what was offered, and a place of the officer's choice. */
export function RehousingPage({ id }: { id: string }) {
  return officersOnly(async () => {
    const words = await getTranslations("withdrawals");
    const { rehousing: person } = await askApi(RehousingDocument, { id });
    if (!person)
      return (
        <>
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    const { firstName, birthName, neph, withdrawnSlot, state, reason, offers, placesNear, newSlot } = person;
    const { code } = withdrawnSlot.centre.department;
    return (
      <>
        <p>
          <Link
            className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
            href={paths.withdrawals({ departement: code })}
          >
            {words("title")}
          </Link>
        </p>
        <h1>
          {birthName} {firstName}
        </h1>
        <p>
          {words("person.facts", { neph, reason })} <strong>{words(`people.states.${state}`)}</strong>
        </p>
        <section aria-labelledby="retiree">
          <h2 className="fr-h4" id="retiree">
            {words("person.withdrawn")}
          </h2>
          <SlotFacts slot={withdrawnSlot} />
        </section>
        {newSlot && (
          <section aria-labelledby="nouvelle">
            <h2 className="fr-h4" id="nouvelle">
              {words("person.new")}
            </h2>
            <SlotFacts slot={newSlot} />
          </section>
        )}
        <OffersMade offers={offers} />
        {state === "WAITING" && <OfferForm personId={id} places={placesNear} idempotencyKey={randomUUID()} />}
      </>
    );
  });
}
