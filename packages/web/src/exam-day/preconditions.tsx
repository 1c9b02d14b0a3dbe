"use client";

import { useTranslations } from "next-intl";
import type { LineFactsFragment, Observation, Precondition } from "@/graphql/generated/graphql";
import { Choice } from "./choice";
import { MedicalLetter } from "./medical-letter";
import { ownSeen } from "./outbox";
import type { Outbox } from "./use-outbox";

const SHOWN = ["ORIGINAL", "COPY", "NOTHING", "NOT_ASKED"] as const;
/** What may be seen of each document. */
const OBSERVATIONS = {
  IDENTITY_DOCUMENT: ["ORIGINAL", "NOTHING"],
  REGISTRATION_ATTESTATION: ["ORIGINAL", "NOTHING"],
  LICENCE: SHOWN,
  MEDICAL_OPINION: SHOWN,
  PARENTAL_AUTHORISATION: SHOWN,
  RETURN_TO_LICENCE_SHEET: SHOWN,
  TRAINING_BOOKLET: ["ORIGINAL", "NOTHING", "LEFT_ACCOMPANIED_DRIVING", "NOT_ASKED"],
  VISION: ["READ", "NOT_READ"],
} as const satisfies Record<Precondition, readonly Observation[]>;

type Line = LineFactsFragment & { id: string };
type Props = { line: Line; date: string; outbox: Outbox; mayWrite: boolean };

/** What a candidate has to show before the exam, and the vision test: noted with one touch each, kept on the device first. */
export function Preconditions({ line, date, outbox, mayWrite }: Props) {
  const words = useTranslations("examDay.documents");
  const records = outbox.records ?? [];
  const documents = line.preconditions.map((document) => {
    const own = ownSeen(line.id, document.precondition, records)[0];
    const seen = own?.said.kind === "seen" ? own.said.observation : (document.observation ?? null);
    return { ...document, own, seen };
  });
  const keep = (precondition: Precondition, observation: Observation) =>
    void outbox.keep({
      ...{ key: crypto.randomUUID(), lineId: line.id, date, recordedAt: new Date().toISOString() },
      said: { kind: "seen", precondition, observation },
    });
  const looked = documents.filter(({ seen }) => seen).length;
  return (
    <details className="exam-day__documents">
      <summary>{words("summary", { looked, all: documents.length })}</summary>
      {documents.map(({ precondition, label, rule, motive, conditional, own, seen }) => (
        <div key={precondition}>
          <Choice
            key={seen}
            legend={`${label} (${rule})`}
            name={`seen.${precondition}`}
            line={line.id}
            options={OBSERVATIONS[precondition].map((value) => ({ value, label: words(`observation.${value}`) }))}
            disabled={!mayWrite}
            {...(seen && { initial: seen })}
            onChange={(observation) => keep(precondition, observation)}
          />
          {conditional && !seen && <p className="fr-hint-text">{words("conditional")}</p>}
          {own?.state.kind === "waiting" && <p className="fr-hint-text">{words("kept")}</p>}
          {own?.state.kind === "refused" && <p className="fr-error-text">{own.state.message}</p>}
          {!own && motive && <p className="fr-error-text">{words("notMet", { motive: words(`motive.${motive}`) })}</p>}
        </div>
      ))}
      {line.vision && <Vision line={line} vision={line.vision} outbox={outbox} mayWrite={mayWrite} keep={keep} />}
    </details>
  );
}

type VisionProps = Omit<Props, "date"> & {
  vision: NonNullable<Line["vision"]>;
  keep: (precondition: Precondition, observation: Observation) => void;
};

/** The vision test: two tries, each one touch. Those that are kept here count as made. */
function Vision({ line, vision, outbox, mayWrite, keep }: VisionProps) {
  const words = useTranslations("examDay.documents");
  const own = ownSeen(line.id, "VISION", outbox.records ?? []);
  const waiting = own.filter(({ state }) => state.kind === "waiting");
  const read = waiting.some(({ said }) => said.kind === "seen" && said.observation === "READ");
  const left = read ? 0 : Math.max(0, vision.triesLeft - waiting.length);
  const refused = own.find(({ state }) => state.kind === "refused");
  return (
    <fieldset className="exam-day__choice">
      <legend>{words("vision", { left })}</legend>
      {mayWrite && left > 0 && (
        <div className="exam-day__buttons">
          {OBSERVATIONS.VISION.map((observation) => (
            <button
              key={observation}
              type="button"
              className="fr-btn fr-btn--secondary"
              onClick={() => keep("VISION", observation)}
            >
              {words(`observation.${observation}`)}
            </button>
          ))}
        </div>
      )}
      {waiting.length > 0 && <p className="fr-hint-text">{words("kept")}</p>}
      {refused?.state.kind === "refused" && <p className="fr-error-text">{refused.state.message}</p>}
      {vision.marks.length > 0 && <p>{vision.marks.join(", ")}</p>}
      <MedicalLetter line={line} mayWrite={mayWrite && vision.state === "MEDICAL_CHECK_NEEDED"} />
    </fieldset>
  );
}
