import { useTranslations } from "next-intl";
import type { ExamPhase } from "@/graphql/generated/graphql";

/** Source: national guide to the tests, A.1 (registration), A.3.a (identity), A.3.b (licence: a photocopy suffices off the road). */
export function WhatToBring({ phase }: { phase: ExamPhase }) {
  const words = useTranslations("bookings.bring");
  return (
    <section className="booking-bring">
      <h3 className="fr-h6">{words("title")}</h3>
      <ul>
        <li>{words("identity")}</li>
        <li>{words("registration")}</li>
        <li>{words(phase === "ON_ROAD" ? "licenceOnRoad" : "licenceOffRoad")}</li>
        <li>{words("booklet")}</li>
      </ul>
      <p className="fr-hint-text">{words("source")}</p>
    </section>
  );
}
