import type { CivilDate } from "../civil-date.js";
import type { RuleSet } from "../regulation/rule-set.js";
import type { MinistryRow } from "./ministry-row.js";
import { nameKey } from "./name-key.js";
import type { FileRow } from "./read-file.js";
import { type JudgedRequest, type Judgement, judge } from "./verdict.js";

/** A request as it is when rows are held against it. */
export type KnownRequest = JudgedRequest & {
  readonly id: string;
  readonly version: number;
  readonly neph: string;
  /** When it was sent, in a form that sorts. */
  readonly requestedAt: string;
};

export type JudgedRow = FileRow & Judgement & { readonly request: KnownRequest | null };

/** Which of several requests of one NEPH a row is about: that of its name, one that counts, the latest. */
const RANKS = { waiting: 0, verified: 0, invited: 0, refused: 1, to_confirm: 2 } as const;

const requestOf = ({ birthName }: MinistryRow, requests: readonly KnownRequest[]): KnownRequest | null => {
  const rank = (request: KnownRequest): number =>
    RANKS[request.state] + (nameKey(request.birthName) === nameKey(birthName) ? 0 : 3);
  const [first] = requests.toSorted(
    (one, other) => rank(one) - rank(other) || (one.requestedAt < other.requestedAt ? 1 : -1),
  );
  return first ?? null;
};

export type Judging = {
  readonly requests: readonly KnownRequest[];
  readonly mayDecideIn: (departmentCode: string) => boolean;
  readonly rules: RuleSet;
  readonly on: CivilDate;
};

/** The verdict on each row, in their order. */
export const judgeRows = (rows: readonly FileRow[], { requests, mayDecideIn, rules, on }: Judging): JudgedRow[] => {
  const byNeph = Map.groupBy(requests, ({ neph }) => neph);
  return rows.map((fileRow) => {
    const { row, problems } = fileRow;
    if (!row) return { ...fileRow, verdict: "invalid", problems, decision: null, changes: false, request: null };
    const request = requestOf(row, byNeph.get(row.neph) ?? []);
    return { ...fileRow, ...judge(row, request, mayDecideIn, rules, on), request };
  });
};
