"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import type { SentForm } from "./sent-form";
import { type Attempt, type Send, useAttempt } from "./use-attempt";

type Props<Answer> = {
  /** What is asked for and by whom, e.g. `book:<slotId>:<candidateId>`. */
  subject: string;
  /** The key of this rendering of the page; one page, one request, however often it is sent. */
  idempotencyKey: string;
  /** Hidden fields that name the slot or the booking. */
  fields: Readonly<Record<string, string>>;
  /** With JavaScript. */
  send: Send<Answer>;
  /** Without JavaScript. */
  action: (previous: SentForm<Answer> | null, form: FormData) => Promise<SentForm<Answer>>;
  labels: { submit: string; sending: string };
  /** Shown once the answer is known. */
  answered: (answer: Answer) => ReactNode;
  /** Shown until then, above the button; a form to fill in is told what the last answer was, and what was entered without JavaScript. */
  children: ReactNode | ((last: { answer: Answer | null; entered: Readonly<Record<string, string>> }) => ReactNode);
  /** An answer that is mended in the form itself, which stays. */
  isMendable?: (answer: Answer) => boolean;
  /** Whether an unanswered request is taken up again after a reload. By default it is. */
  resumes?: boolean;
  /** What is being done meanwhile, when it takes a moment. */
  note?: ReactNode;
  /** Shown beside the button. */
  aside?: ReactNode;
  /** Shown instead of the form when there is nothing to send any more, unless an answer is still awaited. */
  closed?: ReactNode;
};

/** A form whose answer is never in doubt: a lost connection is told, and the same request sent again under the same key. */
export function CertainForm<Answer>({ subject, fields, send, action, answered, children, ...props }: Props<Answer>) {
  const { resumes = true, isMendable = () => false } = props;
  const [sent, formAction] = useActionState(action, null);
  const idempotencyKey = sent?.kind === "unanswered" ? sent.idempotencyKey : props.idempotencyKey;
  const { attempt, start } = useAttempt({ subject, idempotencyKey, send, resumes });
  const answer = answerOf(attempt) ?? (sent?.kind === "answered" ? sent.answer : null);
  if (answer !== null && !isMendable(answer)) return answered(answer);
  if (props.closed && attempt.kind === "ready" && !sent) return props.closed;
  const waiting = attempt.kind === "sending" || attempt.kind === "lost";
  return (
    <form
      action={formAction}
      onSubmit={(event) => {
        event.preventDefault();
        start(new FormData(event.currentTarget));
      }}
    >
      {Object.entries({ ...fields, idempotencyKey }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {typeof children === "function" ? children({ answer, entered: sent?.entered ?? {} }) : children}
      <AttemptNotice attempt={attempt} failed={sent?.kind === "unanswered"} note={props.note} />
      <div className="booking-actions">
        <button type="submit" className="fr-btn" aria-disabled={waiting}>
          {waiting ? props.labels.sending : props.labels.submit}
        </button>
        {props.aside}
      </div>
    </form>
  );
}

const answerOf = <Answer,>(attempt: Attempt<Answer>): Answer | null =>
  attempt.kind === "answered" ? attempt.answer : null;

/** Where the request stands. The live region is there from the start, so that screen readers hear it change. */
function AttemptNotice({ attempt, failed, note }: { attempt: Attempt<unknown>; failed: boolean; note: ReactNode }) {
  const words = useTranslations("bookings.answer");
  return (
    <div role="status">
      {note && <p className="fr-hint-text fr-mb-2w">{note}</p>}
      {attempt.kind === "lost" && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>{words(attempt.reason === "network" ? "lost" : "slow")}</p>
        </div>
      )}
      {(attempt.kind === "malformed" || failed) && (
        <div className="fr-alert fr-alert--error fr-mb-2w">
          <p className="fr-alert__title">{words("failedTitle")}</p>
          <p>{words("failed")}</p>
        </div>
      )}
    </div>
  );
}
