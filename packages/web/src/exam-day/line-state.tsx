"use client";

import { useTranslations } from "next-intl";
import type { LineFactsFragment, OutcomeFactsFragment } from "@/graphql/generated/graphql";
import type { Kept, KeptOutcome, LineNow } from "./outbox";
import type { Outbox } from "./use-outbox";

/** What is written of a candidate: what counts, what was struck, what this device keeps, and what two devices disagree about. */
export function LineState({ line, now, outbox }: { line: LineFactsFragment; now: LineNow; outbox: Outbox }) {
  const words = useTranslations("examDay.line");
  const struck = line.outcomes.filter(({ state }) => state === "STRUCK");
  return (
    <div className="exam-day__written" aria-live="polite">
      {struck.map((outcome) => (
        <p key={outcome.key}>
          <s>{outcome.mention}</s> <strong>{words("struck")}</strong>
        </p>
      ))}
      {now.standing && now.own?.state.kind !== "conflict" && <Written outcome={now.standing} />}
      {now.own?.state.kind === "waiting" && (
        <p className="exam-day__kept">
          <Said record={now.own} /> <span className="fr-hint-text">{words("kept")}</span>
        </p>
      )}
      {now.own?.state.kind === "refused" && (
        <div className="fr-alert fr-alert--error fr-alert--sm">
          <p>
            <Said record={now.own} /> {words("refused")} {now.own.state.message}
          </p>
          <Drop record={now.own} outbox={outbox} label={words("drop")} />
        </div>
      )}
      {now.own?.state.kind === "conflict" && <Conflict own={now.own} standing={now.standing} outbox={outbox} />}
    </div>
  );
}

function Written({ outcome }: { outcome: OutcomeFactsFragment }) {
  const words = useTranslations("examDay.line");
  return (
    <p className="exam-day__mention">
      <strong>{outcome.mention}</strong>
      {outcome.motiveText && ` ${outcome.motiveText}`}
      {outcome.points !== null && outcome.points !== undefined && ` ${words("points", { points: outcome.points })}`}
      {outcome.certificateUrl && (
        <>
          {" "}
          <a className="fr-link fr-link--download" href={outcome.certificateUrl}>
            {words("certificate")}
          </a>
        </>
      )}
    </p>
  );
}

/** What was written here, before the service has given it its mention. */
function Said({ record }: { record: KeptOutcome }) {
  const words = useTranslations("examDay.outcome");
  const { outcome, motive, excuse } = record.said.outcome;
  return (
    <>
      <strong>{words(`said.${outcome}`)}</strong>
      {motive && ` (${words(`motive.${motive}`)})`}
      {excuse && ` (${words(`excuse.${excuse}`)})`}
    </>
  );
}

function Drop({ record, outbox, label }: { record: Kept; outbox: Outbox; label: string }) {
  return (
    <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void outbox.drop(record)}>
      {label}
    </button>
  );
}

/** Two devices wrote different things of one candidate. Both are shown; one of them is chosen, by a correction or by letting go. */
function Conflict({
  own,
  standing,
  outbox,
}: {
  own: KeptOutcome;
  standing: OutcomeFactsFragment | null;
  outbox: Outbox;
}) {
  const words = useTranslations("examDay.conflict");
  const replace = async () => {
    if (!standing) return;
    const { lineId, date, said } = own;
    const correction = { lineId, date, key: crypto.randomUUID(), said: { ...said, strikes: standing.key } };
    await outbox.keep({ ...correction, recordedAt: new Date().toISOString() });
    await outbox.drop(own);
  };
  return (
    <div className="fr-alert fr-alert--warning">
      <p className="fr-alert__title">{words("title")}</p>
      <p>{words("theirs")}</p>
      {standing && <Written outcome={standing} />}
      <p>
        {words("ours")} <Said record={own} />
      </p>
      <div className="exam-day__buttons">
        <Drop record={own} outbox={outbox} label={words("keepTheirs")} />
        {standing && (
          <button type="button" className="fr-btn" onClick={() => void replace()}>
            {words("keepOurs")}
          </button>
        )}
      </div>
    </div>
  );
}
