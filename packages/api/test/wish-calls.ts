import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { toGlobalId } from "../src/contract/global-id.js";
import { type Clock, systemClock } from "../src/platform/clock.js";
import { createLog } from "../src/platform/log.js";
import { openPolicybook } from "../src/policies/policybook.js";
import { openRulebook } from "../src/regulation/rulebook.js";
import { settleReturnedPlaces } from "../src/waiting-list/waiting-list-worker.js";
import type { Result } from "./booking-calls.js";
import type { Api } from "./client.js";
import type { World } from "./world.js";

type Caller = { token?: string; language?: string };

export type WishResult = Result & {
  wish?: {
    id: string;
    past: boolean;
    centres: { id: string }[];
    department: { code: string } | null;
    near: { name: string } | null;
    weekdays: string[];
    startsFrom: string;
    startsBefore: string;
  };
  wishId?: string;
  problems?: { field: string; code: string; message: string }[];
};

/** Any day, any hour, at this centre: what a story changes is what it is about. */
export const anywhereAt = (centre: { id: number } | { departmentCode: string }) => ({
  category: "B",
  phase: "ON_ROAD",
  ...("id" in centre ? { centreIds: [toGlobalId("ExamCentre", centre.id)] } : centre),
  weekdays: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
});

const WISH = "wish { id past centres { id } department { code } near { name } weekdays startsFrom startsBefore }";

export const saveWish = async (
  api: Api,
  caller: Caller,
  wish: object,
  idempotencyKey: string = randomUUID(),
): Promise<WishResult> => {
  const answer = await api.query<{ saveWish: WishResult }>(
    `mutation Save($input: SaveWishInput!) { saveWish(input: $input) {
      __typename
      ... on SaveWishSuccess { ${WISH} }
      ... on Refusal { code message }
      ... on WishRefused { problems { field code message } }
    } }`,
    { input: { wish, idempotencyKey } },
    caller,
  );
  return answer.saveWish;
};

/** A candidate who waits since that many days, with a wish that means every place of the centre. */
export const waitingAt = async (world: World, api: Api, centre: { id: number }, days: number, wish: object = {}) => {
  const candidate = await world.candidate({ registeredOn: world.day(-days), theoryPassedOn: world.day(-days) });
  const saved = await saveWish(api, candidate, { ...anywhereAt(centre), ...wish });
  if (!saved.wish) throw new Error(`the wish could not be saved: ${JSON.stringify(saved)}`);
  return candidate;
};

/** Says something else with a wish. */
export const changeWish = async (
  api: Api,
  caller: Caller,
  wishId: string,
  wish: object,
  idempotencyKey: string = randomUUID(),
): Promise<WishResult> => {
  const answer = await api.query<{ changeWish: WishResult }>(
    `mutation Change($input: ChangeWishInput!) { changeWish(input: $input) {
      __typename
      ... on ChangeWishSuccess { ${WISH} }
      ... on Refusal { code message }
      ... on WishRefused { problems { field code message } }
    } }`,
    { input: { wishId, wish, idempotencyKey } },
    caller,
  );
  return answer.changeWish;
};

export const deleteWish = async (
  api: Api,
  caller: Caller,
  wishId: string,
  idempotencyKey: string = randomUUID(),
): Promise<WishResult> => {
  const answer = await api.query<{ deleteWish: WishResult }>(
    `mutation Delete($input: DeleteWishInput!) { deleteWish(input: $input) {
      __typename ... on DeleteWishSuccess { wishId } ... on Refusal { code message }
    } }`,
    { input: { wishId, idempotencyKey } },
    caller,
  );
  return answer.deleteWish;
};

export type OfferSeen = {
  hold: { id: string; secondsLeft: number; heldUntil: string; slot: { id: string; state: string } };
  replaces: { id: string } | null;
};

/** The live offer of the caller. */
export const ownOffer = async (api: Api, caller: Caller): Promise<OfferSeen | null> => {
  const { viewer } = await api.query<{ viewer: { candidate: { offer: OfferSeen | null } } | null }>(
    "{ viewer { candidate { offer { hold { id secondsLeft heldUntil slot { id state } } replaces { id } } } } }",
    {},
    caller,
  );
  return viewer?.candidate.offer ?? null;
};

export type StandingSeen = {
  rank: number;
  ahead: number;
  waitingSince: string | null;
  waitingSinceFact: string | null;
  awake: boolean;
  weeksToWait: number | null;
  placesSeen: number;
  daysSeen: number;
};

/** Where the caller's wishes stand. */
export const standings = async (api: Api, caller: Caller): Promise<StandingSeen[]> => {
  const { viewer } = await api.query<{ viewer: { candidate: { wishes: { standing: StandingSeen }[] } } | null }>(
    `{ viewer { candidate { wishes { standing {
      rank ahead waitingSince waitingSinceFact awake weeksToWait placesSeen daysSeen
    } } } } }`,
    {},
    caller,
  );
  return (viewer?.candidate.wishes ?? []).map(({ standing }) => standing);
};

/** One round of the worker of the waiting list, by a process that does nothing else. Returns how many places it settled. */
export const settlePlaces = async ({ db }: World, clock: Clock = systemClock): Promise<number> => {
  const log = createLog("fatal");
  const [rulebook, policies] = await Promise.all([openRulebook(db, log), openPolicybook(db, log)]);
  return settleReturnedPlaces({ database: db, rulebook, policies, clock }, log);
};

/** The time of every live offer is over, as far as the clock of the database can tell, nights included. */
export const letOffersPass = ({ db }: World) =>
  db.execute(sql`update holds set held_from = held_from - interval '7 days', held_until = held_until - interval '7 days'
    where state = 'live' and returned_place_id is not null`);

/** A policy has this number everywhere. */
export const setPolicy = ({ db }: World, key: string, number: number) =>
  db.execute(sql`update policy_values set number = ${number} where key = ${key} and department_code is null`);
