import { candidateNameKey, candidates } from "@creneau/schema";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import type { Context } from "../context.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { searchText } from "../contract/search-text.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { type SearchTerms, searchTerms } from "../domain/file/search-terms.js";
import { permissionsOf } from "../domain/permission/permission.js";
import { withinReach } from "../officers/department-reach.js";
import { servicePolicy } from "../policies/service-policy.js";
import type { FoundCandidateConnection } from "./candidate-search.types.js";

export const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 50;

type Search = {
  readonly search: string;
  readonly departmentCode: string | null;
  readonly first: number | null;
  readonly after: string | null;
};

/** The signs that LIKE does not take as they are. */
const asWritten = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

const name = candidateNameKey(candidates);

/** Parenthesised as the index has it: that is how PostgreSQL knows the one by the other. */
const matching = (terms: SearchTerms): SQL | undefined => {
  switch (terms.by) {
    case "neph":
      return sql`${candidates.neph} like ${`${terms.beginning}%`}`;
    case "email":
      return sql`lower(${candidates.email}) like ${`${asWritten(terms.beginning)}%`}`;
    case "name":
      return and(...terms.words.map((word) => sql`(${name}) like ${`%${word}%`}`));
  }
};

/** The order in which they are found, and in which cursors go on. */
export const inOrderOfNames = sql`${name}, ${candidates.id}`;

/**
 * Which candidates an officer searches for: only those of departments of theirs. Null: there is too little to look for. Each call
 * counts as a search.
 */
export const searchedFor = async (
  { officer, viewer, policies, clock, count }: Context,
  { search, departmentCode }: Pick<Search, "search" | "departmentCode">,
): Promise<SQL | null | Refusal> => {
  const terms = searchTerms(searchText(search, "search"));
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  if (!permissionsOf(officer.role).includes("read_candidates")) return { kind: "NotAllowed" };
  const perMinute = servicePolicy(policies, "search.per-minute", clock.now());
  if (!(await count("searches for candidates", String(officer.officerId), { most: perMinute, seconds: 60 })))
    return { kind: "TooManySearches", perMinute };
  if (!terms) return null;
  const those = and(
    matching(terms),
    withinReach(officer, "read_candidates", candidates.departmentCode),
    departmentCode ? eq(candidates.departmentCode, departmentCode) : undefined,
    isNull(candidates.erasedAt),
  );
  return those ?? null;
};

/** A page of the candidates that an officer searches for, in the order of their names. */
export const searchCandidates = async (
  context: Context,
  { first, after, ...asked }: Search,
): Promise<(FoundCandidateConnection & { readonly kind: "FoundCandidateConnection" }) | Refusal> => {
  const size = pageSize(first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const position = fromCursor(after, ["string", "number"]);
  const those = await searchedFor(context, asked);
  if (those !== null && "kind" in those) return those;
  const beyond = position
    ? sql`(${name}, ${candidates.id}) > (${position[0]}::text, ${position[1]}::bigint)`
    : undefined;
  const found = those
    ? await context.database
        .select({ candidate: candidates, name: sql<string>`${name}` })
        .from(candidates)
        .where(and(those, beyond))
        .orderBy(inOrderOfNames)
        .limit(size + 1)
    : [];
  const edgeOf = ({ candidate, name: key }: { candidate: CandidateRow; name: string }) => ({
    cursor: toCursor([key, candidate.id]),
    node: candidate,
  });
  return { kind: "FoundCandidateConnection", ...connectionOf(found, size, edgeOf, position !== null) };
};
