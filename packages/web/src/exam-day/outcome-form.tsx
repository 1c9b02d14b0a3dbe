"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { LineFactsFragment, SaidOutcome } from "@/graphql/generated/graphql";
import { Choice } from "./choice";
import { CompetenceTable } from "./competence-table";
import type { NewRecord } from "./outbox";
import { type Missing, readOutcome } from "./read-outcome";

const SAID = ["PASSED", "FAILED", "ABSENT", "NOT_EXAMINED"] as const satisfies readonly SaidOutcome[];
const EXCUSES = ["MEDICAL_CERTIFICATE", "MILITARY_CONVOCATION", "EXAM_OR_COMPETITION_CONVOCATION"] as const;
const MOTIVES = [
  "IDENTITY_NOT_PROVED",
  "REGISTRATION_NOT_SHOWN",
  "FILE_NOT_RECEIVABLE",
  "LICENCE_NOT_SHOWN",
  "BOOKLET_NOT_SHOWN",
  "MEDICAL_OPINION_NOT_SHOWN",
  "PARENTAL_AUTHORISATION_NOT_SHOWN",
  "RETURN_SHEET_NOT_SHOWN",
  "VEHICLE_NOT_ADAPTED",
  "VEHICLE_NOT_FIT",
  "COMPANION_NOT_FIT",
  "WEATHER",
  "BREAKDOWN",
  "UNWELL",
] as const;
/** Categories that have a light exam (code 97). */
const LIGHT: readonly string[] = ["C1", "C1E"];

type Props = {
  line: LineFactsFragment & { id: string };
  date: string;
  /** Key of what is corrected. */
  strikes: string | null;
  keep: (record: NewRecord) => Promise<void>;
  close: () => void;
};

/** What became of a candidate. It is kept on the device first, and counts from then on for the examiner: the network may wait. */
export function OutcomeForm({ line, date, strikes, keep, close }: Props) {
  const words = useTranslations("examDay.outcome");
  const [said, setSaid] = useState<SaidOutcome | null>(null);
  const [missing, setMissing] = useState<Missing | "device" | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const marked = (said === "PASSED" || said === "FAILED") && line.competences.length > 0;
  const submit = async (form: FormData) => {
    const outcome = readOutcome(form, line);
    if ("missing" in outcome) return setMissing(outcome.missing);
    try {
      await keep({
        ...{ key: crypto.randomUUID(), lineId: line.id, date, said: { kind: "outcome", strikes, outcome } },
        recordedAt: new Date().toISOString(),
      });
      close();
    } catch {
      // The device has no room, or forbids it: nothing was written, and the form stays as it is.
      setMissing("device");
    }
  };
  return (
    <form
      className="exam-day__form"
      aria-labelledby={`titre-${line.id}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <h4 id={`titre-${line.id}`} ref={title} tabIndex={-1}>
        {words(strikes ? "correction" : "title", { name: `${line.firstName} ${line.birthName}` })}
      </h4>
      {strikes && <p>{words("correctionHint")}</p>}
      <Choice
        legend={words("legend")}
        name="outcome"
        line={line.id}
        options={SAID.map((value) => ({ value, label: words(`said.${value}`) }))}
        onChange={(value) => {
          setSaid(value);
          setMissing(null);
        }}
      />
      {said === "ABSENT" && (
        <Choice
          legend={words("excuseLegend")}
          name="excuse"
          line={line.id}
          options={[
            { value: "", label: words("noExcuse") },
            ...EXCUSES.map((value) => ({ value, label: words(`excuse.${value}`) })),
          ]}
          initial=""
        />
      )}
      {said === "NOT_EXAMINED" && (
        <Choice
          legend={words("motiveLegend")}
          name="motive"
          line={line.id}
          options={MOTIVES.map((value) => ({ value, label: words(`motive.${value}`) }))}
        />
      )}
      {marked && <CompetenceTable line={line} failed={said === "FAILED"} />}
      {(said === "PASSED" || said === "FAILED") && (
        <div className="exam-day__more">
          <Box id={`automatique-${line.id}`} name="automatic" label={words("automatic")} />
          {LIGHT.includes(line.category) && <Box id={`leger-${line.id}`} name="light" label={words("light")} />}
          <div className="fr-input-group">
            <label className="fr-label" htmlFor={`codes-${line.id}`}>
              {words("codes")} <span className="fr-hint-text">{words("codesHint")}</span>
            </label>
            <input className="fr-input" id={`codes-${line.id}`} name="codes" autoComplete="off" maxLength={200} />
          </div>
        </div>
      )}
      <div role="alert">{missing && <p className="fr-error-text">{words(`missing.${missing}`)}</p>}</div>
      <div className="exam-day__buttons">
        <button type="submit" className="fr-btn">
          {words("keep")}
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={close}>
          {words("cancel")}
        </button>
      </div>
    </form>
  );
}

function Box({ id, name, label }: { id: string; name: string; label: string }) {
  return (
    <div className="fr-checkbox-group">
      <input type="checkbox" id={id} name={name} />
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
