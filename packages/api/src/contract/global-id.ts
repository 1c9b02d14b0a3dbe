import { badInput } from "./bad-input.js";

/** Types that `node(id:)` can find. The name is part of every global id, so renaming one breaks ids held by callers. */
export type NodeType = "Booking" | "Candidate" | "Department" | "ExamCentre" | "ExamSlot" | "Hold" | "Wish";

/** Opaque, URL-safe id: base64url of `Type:key`. */
export const toGlobalId = (type: NodeType, key: number | string): string =>
  Buffer.from(`${type}:${key}`).toString("base64url");

const shape = /^(Booking|Candidate|Department|ExamCentre|ExamSlot|Hold|Wish):(.{1,64})$/;

/** `null` when it is not an id of ours. Only the exact spelling that we give out is accepted: one entity, one id. */
export const fromGlobalId = (id: string): { type: NodeType; key: string } | null => {
  if (id.length > 128) return null;
  const text = Buffer.from(id, "base64url").toString();
  const [, type, key] = shape.exec(text) ?? [];
  if (!type || !key || toGlobalId(type as NodeType, key) !== id) return null;
  return { type: type as NodeType, key };
};

/** Largest key of an `integer` column; slot and session ids stay far below 2^53. */
const INTEGER_KEY = /^[1-9][0-9]{0,14}$/;

/** Key of a booking, a hold or a wish: a UUID in the one spelling that PostgreSQL gives out. */
export const UUID_KEY = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The numeric key of a global id of that type, or `null` when the id is malformed or another type's. */
export const numericKey = (type: NodeType, id: string): number | null => {
  const found = fromGlobalId(id);
  return found?.type === type && INTEGER_KEY.test(found.key) ? Number(found.key) : null;
};

/** The UUID of a global id of that type, or `null` when the id is malformed or another type's. */
export const uuidKey = (type: NodeType, id: string): string | null => {
  const found = fromGlobalId(id);
  return found?.type === type && UUID_KEY.test(found.key) ? found.key : null;
};

/** As `numericKey`, for arguments where an id that is not ours is the caller's mistake: error `BAD_USER_INPUT`. */
export const numericKeyOrBadInput = (type: NodeType, id: string, argument: string): number => {
  const key = numericKey(type, id);
  if (key === null) throw badInput(argument, `"${id.slice(0, 64)}" is not the id of a ${type}.`);
  return key;
};
