"use client";

import { useTranslations } from "next-intl";
import type { LineFactsFragment } from "@/graphql/generated/graphql";
import { Choice } from "./choice";
import { LEVELS } from "./read-outcome";

/** The competence balance of the certificate: a level for each line, and what calls for more training. */
export function CompetenceTable({ line, failed }: { line: LineFactsFragment & { id: string }; failed: boolean }) {
  const words = useTranslations("examDay.outcome");
  return (
    <div className="exam-day__balance">
      <p className="fr-hint-text">{words("balanceHint")}</p>
      {line.competences.map((competence) => (
        <Choice
          key={competence}
          legend={words(`competence.${competence}`)}
          name={`mark.${competence}`}
          line={line.id}
          options={LEVELS.map((value) => ({ value, label: value }))}
        />
      ))}
      {failed && (
        <fieldset className="exam-day__choice exam-day__choice--wide">
          <legend>{words("toWorkOn")}</legend>
          <div className="exam-day__options">
            {line.competences.map((competence) => {
              const id = `travail-${line.id}-${competence}`;
              return (
                <span key={competence} className="exam-day__option">
                  <input type="checkbox" id={id} name="toWorkOn" value={competence} />
                  <label htmlFor={id}>{words(`competence.${competence}`)}</label>
                </span>
              );
            })}
          </div>
        </fieldset>
      )}
    </div>
  );
}
