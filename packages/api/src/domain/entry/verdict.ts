import type { EntryReason, EntryState, RowVerdict } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import { lasting } from "../regulation/benefit.js";
import type { RuleId } from "../regulation/catalogue/catalogue.js";
import { spanOn } from "../regulation/days.js";
import type { RuleSet } from "../regulation/rule-set.js";
import type { MinistryRow, RowProblem } from "./ministry-row.js";
import { nameKey, sameFirstName } from "./name-key.js";

/** What the ministry's file told of somebody, as it is kept with their request. */
export type ToldFacts = Pick<MinistryRow, "theoryPassedOn" | "failures" | "lastNonSuccess">;

/** Somebody's request for a place as a free candidate, as far as a verdict looks at it. */
export type JudgedRequest = {
  readonly state: EntryState;
  readonly reason: EntryReason | null;
  readonly departmentCode: string;
  readonly birthName: string;
  readonly firstName: string;
  readonly told: ToldFacts | null;
};

/** What follows for the request: where it stands from now on, by which rule. */
type Decision =
  | { readonly state: "verified"; readonly reason: null; readonly rule: RuleId }
  | { readonly state: "refused"; readonly reason: EntryReason; readonly rule: RuleId };

export type Judgement = {
  readonly verdict: RowVerdict;
  readonly problems: readonly RowProblem[];
  readonly decision: Decision | null;
  /** The decision changes something: imported again, the same row changes nothing. */
  readonly changes: boolean;
};

const refused = (reason: EntryReason, rule: RuleId): Decision => ({ state: "refused", reason, rule });

/** Fields of the identity in which the row and the request differ: the row is then about somebody else, or one was mistyped. */
const differences = (row: MinistryRow, request: JudgedRequest): readonly RowProblem[] => {
  const problems: RowProblem[] = [];
  const sameName = row.existence !== "other_name" && nameKey(row.birthName) === nameKey(request.birthName);
  if (!sameName) problems.push({ field: "nomNaissance", code: "IDENTITY_DIFFERS" });
  if (!sameFirstName(row.firstName, request.firstName)) problems.push({ field: "prenom", code: "IDENTITY_DIFFERS" });
  return problems;
};

/**
 * What the facts of a row decide on a day, in the order in which one would ask. Source: docs/rules.md#CLB-2; the validity of the
 * theory test and the number of tests it serves for are those of the rules in force: while none is, nobody is refused for it.
 */
const decided = (row: MinistryRow, { numbers }: RuleSet, on: CivilDate): Decision => {
  if (row.existence === "unknown") return refused("unknown", "CLB-2");
  if (row.passedOn !== null) return refused("already_passed", "CLB-2");
  if (row.theoryPassedOn === null) return refused("theory_missing", "CLB-2");
  if (!spanOn(lasting(row.theoryPassedOn, numbers["VAL-1.validity"]), on)) return refused("theory_expired", "VAL-1");
  const limit = numbers["VAL-2.tests"];
  if (limit !== undefined && row.failures !== null && row.failures >= limit)
    return refused("too_many_failures", "VAL-2");
  return { state: "verified", reason: null, rule: "CLB-2" };
};

const sameFacts = (told: ToldFacts | null, row: MinistryRow): boolean =>
  told !== null &&
  told.theoryPassedOn === row.theoryPassedOn &&
  told.failures === row.failures &&
  told.lastNonSuccess?.on === row.lastNonSuccess?.on &&
  told.lastNonSuccess?.what === row.lastNonSuccess?.what;

const untouched = (verdict: RowVerdict): Judgement => ({ verdict, problems: [], decision: null, changes: false });

/** The licence was passed, or the ministry knows no such file or name: an officer looks at the candidate's file, nothing is taken back. */
const speaksAgainst = ({ passedOn, existence }: MinistryRow): boolean => passedOn !== null || existence !== "known";

/**
 * The verdict on one readable row of the ministry's file: about whom it is, and what it decides. Nothing is decided of somebody
 * who did not ask, whose address is not confirmed, whom another department's officers look after, or who is invited already.
 */
export const judge = (
  row: MinistryRow,
  request: JudgedRequest | null,
  mayDecideIn: (departmentCode: string) => boolean,
  rules: RuleSet,
  on: CivilDate,
): Judgement => {
  if (!request) return untouched("not_requested");
  if (!mayDecideIn(request.departmentCode)) return untouched("other_department");
  if (request.state === "to_confirm") return untouched("not_confirmed");
  if (request.state === "invited") return untouched(speaksAgainst(row) ? "invited_in_doubt" : "already_invited");
  const problems = row.existence === "unknown" ? [] : differences(row, request);
  const decision = problems.length > 0 ? refused("name_differs", "ENR-10") : decided(row, rules, on);
  const asBefore =
    request.state === decision.state && request.reason === decision.reason && sameFacts(request.told, row);
  return { verdict: decision.reason ?? "verified", problems, decision, changes: !asBefore };
};
