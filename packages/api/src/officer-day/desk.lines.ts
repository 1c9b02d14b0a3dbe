import { approvals, candidateImports, entryRequests, importRows, penalties, penaltyProofs } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import { CANDIDATE_IMPORTS } from "../candidate-imports/candidate-import-kind.js";
import type { ImportKind } from "../imports/import-kind.js";
import { PLANNING_IMPORTS } from "../planning-imports/planning-import-kind.js";
import type { AskedDay } from "./asked-day.js";

/** Files that are named one by one; the rest is a number. */
const NAMED_FILES = 3;

/**
 * People against whom the last row about them in a file of the ministry speaks, after they were invited; until the officer who sent
 * that file says that its rows are dealt with.
 */
const invitedInDoubt = ({ departmentCode }: AskedDay) => sql`
  select count(distinct r.id)::int
  from ${importRows} i join ${entryRequests} r on r.id = i.request_id and r.state = 'invited'
    join ${candidateImports} f on f.id = i.import_id and f.settled_at is null
  where i.verdict = 'invited_in_doubt' and r.department_code = ${departmentCode}
    and not exists (select from ${importRows} later where later.request_id = i.request_id and later.import_id > i.import_id)`;

/** Confirmed requests for a place as a free candidate: those whose file the ministry has told of, and those it has not. */
export const waitingRequests = (asked: AskedDay): SQL => sql`
  select jsonb_build_object('verified', (count(*) filter (where state = 'verified'))::int,
    'waiting', (count(*) filter (where state = 'waiting'))::int, 'oldestAt', min(confirmed_at),
    'inDoubt', (${invitedInDoubt(asked)}))
  from ${entryRequests} where department_code = ${asked.departmentCode} and state in ('waiting', 'verified')`;

/** An officer's own files with rows that have to be corrected and brought back, until they say that it is done. */
const filesOf =
  ({ imports, rows, blocking }: ImportKind) =>
  ({ officerId }: AskedDay): SQL =>
    sql`
  select jsonb_build_object('files', count(*)::int, 'rows', coalesce(sum(rejects), 0)::int,
    'firstFiles', coalesce(jsonb_agg(jsonb_build_object('id', id, 'fileName', file_name, 'sentAt', sent_at, 'rows', rejects)
      order by nth) filter (where nth <= ${NAMED_FILES}), '[]'))
  from (
    select f.id, f.file_name, f.sent_at, rejected.count as rejects, row_number() over (order by f.sent_at, f.id) as nth
    from ${imports} f cross join lateral (select count(*)::int as count from ${rows} r
      where r.import_id = f.id and r.verdict in (${sql.join(
        blocking.map((verdict) => sql`${verdict}`),
        sql`, `,
      )})) rejected
    where f.officer_id = ${officerId} and f.settled_at is null and rejected.count > 0) files`;

export const rejectedCandidateFiles = filesOf(CANDIDATE_IMPORTS);
export const rejectedPlanningFiles = filesOf(PLANNING_IMPORTS);

/** Proofs of a serious reason that nobody has judged. */
export const proofsToJudge = ({ departmentCode }: AskedDay): SQL => sql`
  select jsonb_build_object('count', count(*)::int, 'oldestAt', min(f.received_at))
  from ${penaltyProofs} f join ${penalties} p on p.id = f.penalty_id and p.department_code = ${departmentCode}
  where f.state = 'received'`;

/** What waits for a second officer and can still be approved: one's own is somebody else's to decide. */
export const askedApprovals = ({ departmentCode, now, officerId, approvalKinds }: AskedDay): SQL => sql`
  select jsonb_build_object('toDecide', (count(*) filter (where asked_by <> ${officerId}))::int,
    'own', (count(*) filter (where asked_by = ${officerId}))::int,
    'nextExpiryAt', min(expires_at) filter (where asked_by <> ${officerId}))
  from ${approvals} where department_code = ${departmentCode} and state = 'asked' and expires_at > ${now}
    and kind::text = any (${sql.param([...approvalKinds])}::text[])`;
