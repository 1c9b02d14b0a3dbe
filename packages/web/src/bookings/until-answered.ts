/** What one try brought: the API's answer, nothing (lost on the way, or the service in trouble), or a request it cannot read. */
export type Reply<Answer> =
  | { kind: "answer"; answer: Answer }
  | { kind: "lost"; reason: "network" | "service" }
  | { kind: "malformed" };

export type Persistence = {
  /** Told after each try without an answer. */
  onLost: (reason: "network" | "service") => void;
  /** Waits; may end earlier, e.g. when the network is back. */
  pause: (milliseconds: number) => Promise<void>;
  signal: AbortSignal;
};

const FIRST_PAUSE_MILLISECONDS = 300;
const LONGEST_PAUSE_MILLISECONDS = 5_000;

/**
 * Sends the same request until its answer is known: a lost answer does not say whether the request was carried out.
 * Only for requests with an idempotency key, which `send` must repeat unchanged.
 * Gives `null` when nobody waits any more (`signal`), and `malformed` when asking again cannot help.
 */
export async function untilAnswered<Answer>(
  send: () => Promise<Reply<Answer>>,
  { onLost, pause, signal }: Persistence,
): Promise<Answer | "malformed" | null> {
  for (let wait = FIRST_PAUSE_MILLISECONDS; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MILLISECONDS)) {
    const reply = await send();
    if (signal.aborted) return null;
    if (reply.kind === "answer") return reply.answer;
    if (reply.kind === "malformed") return "malformed";
    onLost(reply.reason);
    await pause(wait);
  }
  return null;
}
