import { type Reply, untilAnswered } from "../bookings/until-answered";
import { type Kept, type KeptState, nextToSend, type Recorded, settled } from "./outbox";

export type OutboxDoor = {
  all: () => Promise<readonly Kept[]>;
  mark: (record: Kept, state: KeptState) => Promise<void>;
  send: (record: Kept) => Promise<Reply<Recorded>>;
  /** Told after each try without an answer, and after each answer. */
  onChange: (reached: boolean) => void;
  pause: (milliseconds: number) => Promise<void>;
  signal: AbortSignal;
};

/** How the end of a round is told: everything is sent, somebody has to sign in, or nobody waits any more. */
export type Round = "sent" | "stopped" | "left";

/**
 * Sends what waits, one record after the other, each until its answer is known. A device that dies between an answer and its mark
 * sends the record again under the same key, and is answered as the first time.
 */
export async function sendOutbox({ all, mark, send, onChange, pause, signal }: OutboxDoor): Promise<Round> {
  for (;;) {
    const record = nextToSend(await all());
    if (!record) return "sent";
    const answer = await untilAnswered(() => send(record), { onLost: () => onChange(false), pause, signal });
    if (answer === null) return "left";
    const { state, goesOn } =
      answer === "malformed"
        ? { state: { kind: "refused", message: "", rule: null } as const, goesOn: true }
        : settled(answer);
    if (!goesOn) return "stopped";
    await mark(record, state);
    onChange(true);
  }
}
