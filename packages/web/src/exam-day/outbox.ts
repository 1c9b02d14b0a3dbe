import type {
  LineFactsFragment,
  Observation,
  OutcomeFactsFragment,
  OutcomeInput,
  Precondition,
  RecordedOutcomeFragment,
  RecordedPreconditionFragment,
} from "@/graphql/generated/graphql";

/** What became of a candidate, or what was seen of a document or of the vision test. */
export type Said =
  | {
      readonly kind: "outcome";
      /** Key of the outcome that it corrects; null for a first one. */
      readonly strikes: string | null;
      readonly outcome: OutcomeInput;
    }
  | { readonly kind: "seen"; readonly precondition: Precondition; readonly observation: Observation };

/** What the examiner wrote down, kept on the device until the service has it. It names no person: only a line of a list. */
export type Kept = {
  /** Where it stands in the order of writing. */
  readonly order: number;
  /** The idempotency key: the same however often it is sent. */
  readonly key: string;
  readonly lineId: string;
  /** The day of the exams, YYYY-MM-DD. */
  readonly date: string;
  readonly said: Said;
  /** By the clock of the device, an ISO instant. */
  readonly recordedAt: string;
  readonly state: KeptState;
};

/** An outcome that was written down. */
export type KeptOutcome = Kept & { readonly said: Extract<Said, { kind: "outcome" }> };

export type KeptState =
  | { readonly kind: "waiting" }
  /** The service has it. `standing` is what counts of the line since. */
  | { readonly kind: "sent"; readonly standing: OutcomeFactsFragment | null }
  /** Another device has written something else: nothing was overwritten. */
  | { readonly kind: "conflict"; readonly standing: OutcomeFactsFragment | null }
  | { readonly kind: "refused"; readonly message: string; readonly rule: string | null };

/** What the service answers. */
export type Recorded = RecordedOutcomeFragment | RecordedPreconditionFragment;

/** What is written down, before it has its place in the order. */
export type NewRecord = Omit<Kept, "order" | "state">;

/** Refusals that say nothing of the record: it stays, and is sent again when somebody is signed in or the service has time. */
const NOT_OF_THE_RECORD: readonly string[] = ["NotSignedIn", "NotAllowed", "Busy"];

export type Settled = { readonly state: KeptState; readonly goesOn: boolean };

/** What an answer of the service makes of a record, and whether the next one may be sent. */
export const settled = (answer: Recorded): Settled => {
  if (answer.__typename === "RecordPreconditionSuccess")
    return { state: { kind: "sent", standing: null }, goesOn: true };
  if (answer.__typename === "RecordOutcomeSuccess")
    return { state: { kind: "sent", standing: answer.line?.standing ?? null }, goesOn: true };
  if (answer.__typename === "OutcomeConflict")
    return { state: { kind: "conflict", standing: answer.standing ?? null }, goesOn: true };
  if (NOT_OF_THE_RECORD.includes(answer.__typename)) return { state: { kind: "waiting" }, goesOn: false };
  return { state: { kind: "refused", message: answer.message, rule: answer.rule ?? null }, goesOn: true };
};

/** The record to send next: what was written first goes first, since a correction follows what it strikes. */
export const nextToSend = (records: readonly Kept[]): Kept | undefined =>
  records.filter(({ state }) => state.kind === "waiting").sort((one, other) => one.order - other.order)[0];

export type LineNow = {
  /** What counts of the line, as far as this device knows. */
  readonly standing: OutcomeFactsFragment | null;
  /** What this device has written since, and the service does not count (yet). */
  readonly own: KeptOutcome | null;
  /** What a correction has to strike; null when nothing is written yet. */
  readonly strikes: string | null;
};

/** A line as the service told it, with what this device has written since. */
export const lineNow = (
  line: Pick<LineFactsFragment, "id" | "standing" | "outcomes">,
  records: readonly Kept[],
): LineNow => {
  const own = records
    .filter((record): record is KeptOutcome => record.lineId === line.id && record.said.kind === "outcome")
    .sort((one, other) => other.order - one.order);
  const last = own[0];
  const told = (record: Kept) => line.outcomes.some(({ key }) => key === record.key);
  // A page that was kept on the device may be older than what this device has sent.
  const sent = own.find(({ state }) => state.kind === "sent");
  const standing =
    sent?.state.kind === "sent" && sent.state.standing && !told(sent) ? sent.state.standing : (line.standing ?? null);
  if (!last || last.state.kind === "sent") return { standing, own: null, strikes: standing?.key ?? null };
  if (last.state.kind === "waiting") return { standing, own: last, strikes: last.key };
  const stands = last.state.kind === "conflict" ? (last.state.standing ?? standing) : standing;
  return { standing: stands, own: last, strikes: stands?.key ?? null };
};

/** Records that need not be on the device any more: those of earlier days that the service has. */
export const ofEarlierDays = (records: readonly Kept[], today: string): readonly Kept[] =>
  records.filter(({ date, state }) => state.kind === "sent" && date < today);

/** What this device has written of a document or of the vision test and the service has not taken (yet), the latest first. */
export const ownSeen = (lineId: string, precondition: Precondition, records: readonly Kept[]): readonly Kept[] =>
  records
    .filter(
      ({ said, state, ...record }) =>
        record.lineId === lineId && said.kind === "seen" && said.precondition === precondition && state.kind !== "sent",
    )
    .sort((one, other) => other.order - one.order);
