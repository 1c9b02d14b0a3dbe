import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { toGlobalId } from "../src/contract/global-id.js";
import type { Result } from "./booking-calls.js";
import type { Api } from "./client.js";
import type { World } from "./world.js";

type Caller = { token?: string; language?: string };

export type HoldResult = Result & {
  hold?: {
    id: string;
    state: string;
    secondsLeft: number;
    heldUntil: string;
    extended: boolean;
    slot: { id: string; state: string };
  };
  challenge?: string;
  problems?: { field: string; code: string; rule: string; message: string }[];
};

const HOLD = "hold { id state secondsLeft heldUntil extended slot { id state } }";
const REFUSAL = `... on Refusal { code message rule source earliestDate }
  ... on SlotHeld { cause ownHold { id state } }
  ... on AlreadyBooked { booking { id state } }
  ... on NotYetYourTurn { opensAt group }`;

const DECLARED = "arrangements { companionName companionLicenceSince vehicleRegistration }";
const PROBLEMS = "... on ArrangementsRefused { problems { field code rule message } }";

const call = async <Success extends string>(
  api: Api,
  caller: Caller,
  mutation: string,
  document: string,
  input: object,
): Promise<HoldResult> => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const inputType = { ExtendHoldInput: "HoldInput", ReleaseHoldInput: "HoldInput" }[type] ?? type;
  const answer = await api.query<Record<string, HoldResult>>(
    `mutation Change($input: ${inputType}!) { ${mutation}(input: $input) { __typename ${document} } }`,
    { input },
    caller,
  );
  const result = answer[mutation];
  if (!result) throw new Error(`${mutation} was not answered`);
  return result as HoldResult & { __typename: Success | string };
};

type HoldOptions = { key?: string; moving?: string; proofOfWork?: string; cannotProve?: boolean };

const slotIdOf = (slot: { id: number } | string): string =>
  typeof slot === "string" ? slot : toGlobalId("ExamSlot", slot.id);

export const hold = (
  api: Api,
  caller: Caller,
  slot: { id: number } | string,
  { key = randomUUID(), moving, ...proof }: HoldOptions = {},
) =>
  call(
    api,
    caller,
    "holdSlot",
    `... on HoldSlotSuccess { ${HOLD} } ${REFUSAL} ... on AlreadyHolding { hold { id state } }
      ... on ProofOfWorkRequired { purpose fault challenge }`,
    {
      slotId: slotIdOf(slot),
      idempotencyKey: key,
      ...(moving && { movingBookingId: moving }),
      ...proof,
    },
  );

export const extend = (api: Api, caller: Caller, holdId: string, key: string = randomUUID()) =>
  call(
    api,
    caller,
    "extendHold",
    `... on ExtendHoldSuccess { ${HOLD} } ... on Refusal { code message rule } ... on HoldEnded { how }`,
    { holdId, idempotencyKey: key },
  );

export const release = (api: Api, caller: Caller, holdId: string, key: string = randomUUID()) =>
  call(
    api,
    caller,
    "releaseHold",
    `... on ReleaseHoldSuccess { ${HOLD} } ... on Refusal { code message rule } ... on HoldEnded { how }`,
    { holdId, idempotencyKey: key },
  );

/** A declaration that will do for any exam. */
export const ARRANGEMENTS = {
  companion: { name: "Dominique Martin", licenceSince: "2010-06-15", professional: false, freeOfCharge: true },
  vehicle: { registration: "ab-123-cd", dualControls: true, insured: true },
};

export const confirm = (
  api: Api,
  caller: Caller,
  holdId: string,
  { key = randomUUID(), arrangements = ARRANGEMENTS }: { key?: string; arrangements?: object | null } = {},
) =>
  call(
    api,
    caller,
    "confirmHold",
    `... on ConfirmHoldSuccess { booking { id state slot { id state } ${DECLARED} } }
     ... on Refusal { code message rule source earliestDate }
     ... on HoldEnded { how alternatives { id } }
     ${PROBLEMS}`,
    { holdId, idempotencyKey: key, arrangements },
  );

export const move = (
  api: Api,
  caller: Caller,
  bookingId: string,
  slot: { id: number } | string,
  key: string = randomUUID(),
  arrangements?: object,
) =>
  call(
    api,
    caller,
    "moveBooking",
    `... on MoveBookingSuccess { booking { id state slot { id state } ${DECLARED} } } ${REFUSAL} ${PROBLEMS}`,
    { bookingId, slotId: slotIdOf(slot), idempotencyKey: key, ...(arrangements && { arrangements }) },
  );

/** The time of every live hold is over, as far as the clock of the database can tell. */
export const letTimePass = ({ db }: World) =>
  db.execute(sql`update holds set held_from = held_from - interval '1 hour', held_until = held_until - interval '1 hour'
    where state = 'live'`);
