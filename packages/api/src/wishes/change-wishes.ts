import { createHash } from "node:crypto";
import { bookingStore, type Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import { type KeyedRequest, outcomeOnRecord, type WishOutcome } from "../bookings/outcome.js";
import { verdictOf } from "../bookings/violations.js";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { CandidateId, WishId } from "../domain/id.js";
import { isPastWish, keysOfWish } from "../domain/waiting-list/wish.js";
import { problemsOfWish, WISH_LIMITS } from "../domain/waiting-list/wish-problems.js";
import { type UnderstoodWish, understoodWish, wishOf } from "./asked-wish.js";
import {
  changeWishStatement,
  deleteWishStatement,
  recordOfKey,
  saveWishStatement,
  type WishSuccess,
} from "./wish.statements.js";
import type { WishInput } from "./wish.types.js";

const recorded = async (context: Context, request: KeyedRequest): Promise<WishOutcome | null> => {
  const { candidateId, key } = request;
  const [record] = await recordOfKey(context.database).execute({ candidateId, key });
  return outcomeOnRecord<WishOutcome>(record ?? null, request);
};

/** A rival that a constraint has seen is a fact that has moved. */
const stored = async (kind: WishSuccess, statement: Promise<{ id: string }[]>): Promise<WishOutcome | Moved> => {
  try {
    const [wish] = await statement;
    return wish ? { kind, wishId: wish.id as WishId } : "moved";
  } catch (error) {
    if (verdictOf(error) === null) throw error;
    return "moved";
  }
};

const valuesOf = ({ asked, centreIds, departmentCode, near }: UnderstoodWish, { wish, ...request }: KeyedRequest) => {
  const { category, phase, weekdays, startsFrom, startsBefore, from, to } = asked;
  return {
    ...{ ...request, request: wish, category, phase, weekdays, startsFrom, startsBefore, from, to },
    ...{
      centreIds: [...centreIds],
      departmentCode,
      nearCommune: near?.communeCode ?? null,
      withinKm: near?.withinKm ?? null,
    },
    ...{ keys: keysOfWish(wishOf({ asked, centreIds, departmentCode, near })), most: WISH_LIMITS.wishes },
  };
};

/** Saves a wish of this candidate, or says something else with one of theirs. The same key gets the first outcome again. */
export const saveWish = async (
  context: Context,
  candidateId: CandidateId,
  { input, wishId }: { input: WishInput; wishId: WishId | null },
  key: string,
): Promise<WishOutcome> => {
  const said = createHash("sha256").update(JSON.stringify(input)).digest("base64url");
  const request: KeyedRequest = { candidateId, key, wish: wishId ? `wish:${wishId}:${said}` : `wish:${said}` };
  const { loaders, clock, database } = context;
  return decideUntilStored(async (): Promise<WishOutcome | Moved> => {
    const known = await recorded(context, request);
    if (known) return known;
    const candidate = await loaders.candidate.load(candidateId);
    const department = candidate && (await loaders.department.load(candidate.departmentCode));
    if (!candidate || !department) return { kind: "NotSignedIn" };

    const now = clock.now();
    const day = today(now, department.timeZone).toString();
    const own = await loaders.wishesOfCandidate.clear(candidateId).load(candidateId);
    if (wishId && !own.some(({ id }) => id === wishId))
      return bookingStore(database).keepRefusal(request, { kind: "WishNotFound" }, now);
    const understood = await understoodWish(input, context);
    // One that changes keeps its number; what is over has given its own up.
    const otherWishes = wishId ? 0 : own.filter(({ to }) => !isPastWish({ to }, day)).length;
    const problems = problemsOfWish(understood.asked, { categories: candidate.categories, otherWishes }, day);
    // Not kept: whoever mends the form means the same wish.
    if (problems.length > 0) return { kind: "WishRefused", problems };

    const values = { ...valuesOf(understood, request), now: new Date(now.epochMilliseconds) };
    const outcome = wishId
      ? await stored("ChangeWishSuccess", changeWishStatement(database).execute({ ...values, wishId }))
      : await stored("SaveWishSuccess", saveWishStatement(database).execute({ ...values, today: day }));
    loaders.wishesOfCandidate.clear(candidateId);
    loaders.wish.clearAll();
    return outcome;
  });
};

/** Deletes a wish of this candidate. The same key gets the first outcome again. */
export const deleteWish = (
  context: Context,
  candidateId: CandidateId,
  wishId: WishId,
  key: string,
): Promise<WishOutcome> => {
  const request: KeyedRequest = { candidateId, key, wish: `delete-wish:${wishId}` };
  const { loaders, clock, database } = context;
  return decideUntilStored(async (): Promise<WishOutcome | Moved> => {
    const known = await recorded(context, request);
    if (known) return known;
    const wish = await loaders.wish.clear(wishId).load(wishId);
    const now = clock.now();
    if (wish?.candidateId !== candidateId)
      return bookingStore(database).keepRefusal(request, { kind: "WishNotFound" }, now);
    const values = { candidateId, key, request: request.wish, wishId, now: new Date(now.epochMilliseconds) };
    const outcome = await stored("DeleteWishSuccess", deleteWishStatement(database).execute(values));
    loaders.wishesOfCandidate.clear(candidateId);
    return outcome;
  });
};
