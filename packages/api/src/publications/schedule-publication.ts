import { publications } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Moved } from "../bookings/booking.store.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { officerActs } from "../officers/officer-acts.js";
import { type OfficerRequest, officerRecord, onceForOfficer } from "../officers/officer-record.js";
import { unlessMoved } from "../planning/moved-facts.js";
import { officerWhoMay } from "../planning/planning-officer.js";
import { actOfPublication, draftsIn, openingOfDrafts, type PublicationRange } from "./publication.store.js";

type Success<Kind extends string> = { readonly kind: Kind; readonly publicationId: number };

/** The values of a new row, as `publications` has them. */
const insertOf = (
  { departmentCode, centreId, sessionId, firstDate, lastDate }: PublicationRange,
  dueAt: Temporal.Instant,
  officerId: number,
  now: Temporal.Instant,
) => sql`${departmentCode}::text as department_code, ${centreId}::int as centre_id, ${sessionId}::bigint as session_id,
  ${firstDate}::date as first_date, ${lastDate}::date as last_date, ${dueAt.toString()}::timestamptz as due_at,
  ${officerId}::int as officer_id, ${now.toString()}::timestamptz as decided_at`;

const COLUMNS = sql.raw(
  "department_code, centre_id, session_id, first_date, last_date, due_at, officer_id, decided_at",
);

const storeSchedule = (
  { database: db, clock }: Context,
  request: OfficerRequest,
  range: PublicationRange,
  dueAt: Temporal.Instant,
): Promise<Success<"SchedulePublicationSuccess"> | Moved> =>
  unlessMoved(async () => {
    const now = clock.now();
    const publication = db
      .$with("publication", { id: publications.id })
      .as(
        sql`insert into ${publications} (${COLUMNS}) select ${insertOf(range, dueAt, request.officerId, now)} returning *`,
      );
    const record = officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', 'SchedulePublicationSuccess', 'publicationId', id) as outcome from publication`,
    );
    const act = officerActs(
      db,
      "act",
      "schedule_publication",
      sql`select officer_id, department_code, 'publication:' || id as object, null as reason,
        jsonb_build_object('dueAt', due_at, 'from', first_date, 'to', last_date) as details from publication`,
      sql`${now.toString()}::timestamptz`,
    );
    const [row] = await db.with(publication, record, act).select({ id: publication.id }).from(publication);
    if (!row) throw new Error("a publication was scheduled and no row came back");
    return { kind: "SchedulePublicationSuccess", publicationId: row.id };
  });

/** Publishes at an hour what is a draft in the range then, also what is planned until then. */
export const schedulePublication = async (
  context: Context,
  range: PublicationRange,
  dueAt: Temporal.Instant,
  key: string,
): Promise<Success<"SchedulePublicationSuccess"> | Refusal> => {
  const officer = officerWhoMay(context, "publish_places", range.departmentCode);
  if ("kind" in officer) return officer;
  const wish = `schedule_publication:${JSON.stringify({ ...range, dueAt: dueAt.toString() })}`;
  const request = { officerId: officer.officerId, key, wish };
  return onceForOfficer(context, request, async () => {
    const now = context.clock.now();
    if (Temporal.Instant.compare(dueAt, now) <= 0) return { kind: "MomentIsPast", now: now.toString() };
    return storeSchedule(context, request, range, dueAt);
  });
};

const storePublished = (
  { database: db, clock }: Context,
  request: OfficerRequest,
  range: PublicationRange,
): Promise<Success<"PublishNowSuccess"> | Moved> =>
  unlessMoved(async () => {
    const at = clock.now();
    const now = sql`${at.toString()}::timestamptz`;
    const due = db.$with("due", {}).as(sql`select ${insertOf(range, at, request.officerId, at)}`);
    const done = db.$with("done", { id: publications.id }).as(
      sql`insert into ${publications} (${COLUMNS}, state, published_at, places)
        select ${COLUMNS}, 'published', ${now}, opened.places
        from due, (select count(*) as places from opened) opened where opened.places > 0 returning *`,
    );
    const record = officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', 'PublishNowSuccess', 'publicationId', id) as outcome from done`,
    );
    const [row] = await db
      .with(due, ...openingOfDrafts(db, now), done, record, actOfPublication(db, now))
      .select({ id: done.id })
      .from(done);
    // A colleague has published them meanwhile, or taken them back.
    return row ? { kind: "PublishNowSuccess", publicationId: row.id } : "moved";
  });

/** Publishes at once, in one statement: the board and the feed show all of it at the same version. */
export const publishNow = async (
  context: Context,
  range: PublicationRange,
  key: string,
): Promise<Success<"PublishNowSuccess"> | Refusal> => {
  const officer = officerWhoMay(context, "publish_places", range.departmentCode);
  if ("kind" in officer) return officer;
  const request = { officerId: officer.officerId, key, wish: `publish_now:${JSON.stringify(range)}` };
  return onceForOfficer(context, request, async () => {
    const drafts = await draftsIn(context.database, range, context.clock.now());
    return drafts.length === 0 ? { kind: "NothingToPublish" } : storePublished(context, request, range);
  });
};
