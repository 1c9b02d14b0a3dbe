"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { attemptMemory } from "./attempt-memory";
import { pauseOrOnline } from "./pause-or-online";
import { type Reply, untilAnswered } from "./until-answered";

export type Attempt<Answer> =
  | { kind: "ready" }
  | { kind: "sending" }
  | { kind: "lost"; reason: "network" | "service" }
  | { kind: "malformed" }
  | { kind: "answered"; answer: Answer };

/** Sends the request; `form` is what was filled in, null when an earlier request is taken up again. */
export type Send<Answer> = (idempotencyKey: string, form: FormData | null) => Promise<Reply<Answer>>;

export type AttemptOptions<Answer> = {
  /** What is asked for and by whom, e.g. `book:<slotId>:<candidateId>`. */
  subject: string;
  /** The idempotency key of this page: every try repeats it, also after a reload. */
  idempotencyKey: string;
  send: Send<Answer>;
  /** Whether an unanswered request is taken up again after a reload. */
  resumes: boolean;
};

/** A request that must not be in doubt: tries until the answer is known, and goes on after a reload of the page. */
export function useAttempt<Answer>({ subject, idempotencyKey, send, resumes }: AttemptOptions<Answer>) {
  const [attempt, setAttempt] = useState<Attempt<Answer>>({ kind: "ready" });
  const running = useRef<AbortController | null>(null);
  // The newest one sends: a request that is under way goes on whatever is rendered meanwhile.
  const newest = useRef(send);
  useEffect(() => {
    newest.current = send;
  });

  const start = useCallback(
    async (key: string, form: FormData | null) => {
      if (running.current && !running.current.signal.aborted) return;
      const control = new AbortController();
      running.current = control;
      const memory = attemptMemory(subject);
      memory.keep(key, Date.now());
      setAttempt({ kind: "sending" });
      const answer = await untilAnswered(() => newest.current(key, form), {
        onLost: (reason) => setAttempt({ kind: "lost", reason }),
        pause: (milliseconds) => pauseOrOnline(milliseconds, control.signal),
        signal: control.signal,
      });
      if (answer === null) return;
      running.current = null;
      memory.forget();
      setAttempt(answer === "malformed" ? { kind: "malformed" } : { kind: "answered", answer });
    },
    [subject],
  );

  useEffect(() => {
    const unanswered = resumes ? attemptMemory(subject).read(Date.now()) : null;
    if (unanswered) void start(unanswered, null);
    return () => running.current?.abort();
  }, [subject, start, resumes]);

  return { attempt, start: (form: FormData) => void start(idempotencyKey, form) };
}
