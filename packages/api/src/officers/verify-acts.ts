import { createHash } from "node:crypto";
import { officerActs, officerActsHead } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/** A database, or a transaction of one. */
type Reader = Pick<Database, "execute" | "select">;

/** An act that somebody wrote down elsewhere: the chain must still go through it. */
export type Anchor = { readonly number: number; readonly hash: string };

/**
 * Where the chain breaks first. `altered`: an act is not what was hashed. `unlinked`: it does not follow the one before it: acts
 * were exchanged, put in, or written anew. `missing`: there is none of this number, which the next ones, the head or the anchor
 * know of. `replaced`: the head or the anchor knows another act of this number.
 */
type Break = { readonly number: number; readonly how: "altered" | "unlinked" | "missing" | "replaced" };

/** `last`: where the chain ends, to be kept elsewhere as the anchor of another day; null without any act. */
type Verdict = { readonly acts: number; readonly last: Anchor | null; readonly brokenAt: Break | null };

type Act = { number: number; previous_hash: string; hash: string; text: string };

const BATCH = 10_000;
/** What the first act follows. */
const NOTHING: Anchor = { number: 0, hash: "0".repeat(64) };

/** The acts after this one, with what their hash covers: as the trigger writes it, since JSON has more than one spelling. */
const actsAfter = async (db: Reader, number: number): Promise<Act[]> => {
  const { rows } = await db.execute<Omit<Act, "number"> & { number: string }>(sql`
    select number, previous_hash, hash, jsonb_build_array(number, (extract(epoch from at) * 1000000)::bigint, officer_id, act,
      department_code, object, reason, details, previous_hash)::text as text
    from ${officerActs} where number > ${number} order by number limit ${BATCH}`);
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
};

const breakBetween = (before: Anchor, act: Act): Break | null => {
  if (act.number !== before.number + 1) return { number: before.number + 1, how: "missing" };
  if (createHash("sha256").update(act.text).digest("hex") !== act.hash) return { number: act.number, how: "altered" };
  return act.previous_hash === before.hash ? null : { number: act.number, how: "unlinked" };
};

const breakAgainst = (known: Anchor, here: Anchor): Break | null =>
  known.number === here.number && known.hash !== here.hash ? { number: here.number, how: "replaced" } : null;

/**
 * Follows the chain of what officers did from its beginning. Whoever can write it anew from some act on, head included, is found
 * out only by an anchor from after that act.
 */
export const verifyActs = async (db: Reader, anchor: Anchor | null): Promise<Verdict> => {
  const [head] = await db.select({ number: officerActsHead.number, hash: officerActsHead.hash }).from(officerActsHead);
  const known = [head ?? NOTHING, ...(anchor ? [anchor] : [])];
  let last = NOTHING;
  const verdict = (brokenAt: Break | null): Verdict => ({
    ...{ acts: last.number, brokenAt },
    last: last.number > 0 ? last : null,
  });
  for (let acts = await actsAfter(db, 0); acts.length > 0; acts = await actsAfter(db, last.number))
    for (const act of acts) {
      const here = { number: act.number, hash: act.hash };
      const found = [breakBetween(last, act), ...known.map((one) => breakAgainst(one, here))].find(
        (one) => one !== null,
      );
      if (found) return verdict(found);
      last = here;
    }
  const furthest = Math.max(...known.map(({ number }) => number));
  return verdict(furthest > last.number ? { number: last.number + 1, how: "missing" } : null);
};
