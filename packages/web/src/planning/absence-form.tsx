"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { AbsenceReason } from "@/graphql/generated/graphql";
import { AnswerNotice } from "@/officer/answer-notice";
import { SubmitButton } from "@/sign-in/submit-button";
import { type AbsenceAnswer, declareAbsence } from "./absence.actions";
import { HitSessions } from "./hit-sessions";
import { addDays } from "./week";

const REASONS = ["LEAVE", "TRAINING", "OTHER_DUTY", "UNFORESEEN"] as const satisfies AbsenceReason[];

/** Since when an examiner is away and when they are back. A reason is a word of a list, never a sentence. */
export function AbsenceForm({ examiner, day, number }: { examiner: string; day: string; number: string }) {
  const words = useTranslations("planning.absence");
  const [answer, action] = useActionState(declareAbsence, { kind: "blank" } as AbsenceAnswer);
  return (
    <section aria-labelledby="absence">
      <h2 className="fr-h4" id="absence">
        {words("title")}
      </h2>
      <form action={action}>
        <AnswerNotice answer={answer} />
        {answer.kind === "done" && <HitSessions sessions={answer.sessions} />}
        <input type="hidden" name="numero" value={number} />
        <input type="hidden" name="inspecteur" value={examiner} />
        <div className="officer-row officer-row--end">
          <Field id="du" label={words("from")} type="date" value={day} required />
          <Field id="du-heure" label={words("fromTime")} type="time" />
          <Field id="au" label={words("until")} type="date" value={addDays(day, 1)} required />
          <Field id="au-heure" label={words("untilTime")} type="time" />
        </div>
        <p className="fr-hint-text">{words("timeHint")}</p>
        <div className="fr-select-group planning-centre">
          <label className="fr-label" htmlFor="motif">
            {words("reason")}
          </label>
          <select className="fr-select" id="motif" name="motif">
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {words(`reasons.${reason}`)}
              </option>
            ))}
          </select>
        </div>
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
      </form>
    </section>
  );
}

type FieldProps = { id: string; label: string; type: "date" | "time"; value?: string; required?: boolean };

function Field({ id, label, type, value, required = false }: FieldProps) {
  return (
    <div className="fr-input-group planning-field">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <input className="fr-input" id={id} name={id} type={type} defaultValue={value} required={required} />
    </div>
  );
}
