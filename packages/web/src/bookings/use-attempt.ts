"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { attemptMemory } from "./attempt-memory";
import { type Reply, untilAnswered } from "./until-answered";

export type Attempt<Answer> =
  | { kind: "ready" }
  | { kind: "sending" }
  | { kind: "lost"; reason: "network" | "service" }
  | { kind: "malformed" }
  | { kind: "answered"; answer: Answer };

export type AttemptOptions<Answer> = {
  /** What is asked for and by whom, e.g. `book:<slotId>:<candidateId>`. */
  subject: string;
  /** The idempotency key of this page: every try repeats it, also after a reload. */
  idempotencyKey: string;
  /** The same function from render to render (`useCallback`). */
  send: (idempotencyKey: string) => Promise<Reply<Answer>>;
};

/** A request that must not be in doubt: tries until the answer is known, and goes on after a reload of the page. */
export function useAttempt<Answer>({ subject, idempotencyKey, send }: AttemptOptions<Answer>) {
  const [attempt, setAttempt] = useState<Attempt<Answer>>({ kind: "ready" });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    async (key: string) => {
      if (running.current && !running.current.signal.aborted) return;
      const control = new AbortController();
      running.current = control;
      const memory = attemptMemory(subject);
      memory.keep(key, Date.now());
      setAttempt({ kind: "sending" });
      const answer = await untilAnswered(() => send(key), {
        onLost: (reason) => setAttempt({ kind: "lost", reason }),
        pause: (milliseconds) => pauseOrOnline(milliseconds, control.signal),
        signal: control.signal,
      });
      if (answer === null) return;
      running.current = null;
      memory.forget();
      setAttempt(answer === "malformed" ? { kind: "malformed" } : { kind: "answered", answer });
    },
    [subject, send],
  );

  useEffect(() => {
    const unanswered = attemptMemory(subject).read(Date.now());
    if (unanswered) void start(unanswered);
    return () => running.current?.abort();
  }, [subject, start]);

  return { attempt, start: () => void start(idempotencyKey) };
}

function pauseOrOnline(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}
