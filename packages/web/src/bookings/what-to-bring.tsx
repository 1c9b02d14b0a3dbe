import { useTranslations } from "next-intl";
import type { DocumentsToBringFragment, ExamPhase } from "@/graphql/generated/graphql";

type Props = {
  phase: ExamPhase;
  /** What this candidate brings, as the convocation says it; null for a visitor of whom nothing is known. */
  own: DocumentsToBringFragment | null;
};

/** What to bring on the day. Source for whoever is not known: national guide to the tests, A.1, A.3.a and A.3.b. */
export function WhatToBring({ phase, own }: Props) {
  const words = useTranslations("bookings.bring");
  return (
    <section className="booking-bring">
      <h3 className="fr-h6">{words("title")}</h3>
      {own ? (
        <ul>
          {own.documents.map(({ text, condition, rule }) => (
            <li key={`${rule} ${text}`}>
              {text}
              {condition && ` (${condition})`}
            </li>
          ))}
        </ul>
      ) : (
        <ul>
          <li>{words("identity")}</li>
          <li>{words("registration")}</li>
          <li>{words(phase === "ON_ROAD" ? "licenceOnRoad" : "licenceOffRoad")}</li>
          <li>{words("booklet")}</li>
        </ul>
      )}
      <p className="fr-hint-text">{words("source")}</p>
    </section>
  );
}
