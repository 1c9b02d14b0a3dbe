import { publications } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { mayDo } from "../domain/permission/permission.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { publicationById } from "./publication.store.js";

type Success<Kind extends string> = { readonly kind: Kind; readonly publicationId: number };

/** Changes a publication that has not run: the one that is being published at this moment is waited for, and is then over. */
const changed = async (
  { database: db, clock }: Context,
  { officerId }: Officer,
  id: number,
  act: "change_publication" | "cancel_publication",
  change: SQL,
): Promise<boolean> => {
  const publication = db.$with("publication", { id: publications.id }).as(
    sql`update ${publications} p set version = p.version + 1, ${change}
      where p.id = ${id} and p.state = 'scheduled' returning p.*`,
  );
  const written = officerActs(
    db,
    "act",
    act,
    sql`select ${officerId}::int as officer_id, department_code, 'publication:' || id as object, null as reason,
      jsonb_build_object('dueAt', due_at) as details from publication`,
    sql`${clock.now().toString()}::timestamptz`,
  );
  const rows = await db.with(publication, written).select({ id: publication.id }).from(publication);
  return rows.length > 0;
};

/** The officer who asks, if they may publish where that publication is. */
const officerOf = async (
  context: Context,
  id: number,
): Promise<Officer | { readonly kind: "NotAllowed" | "NotSignedIn" | "PublicationNotFound" }> => {
  const { officer, viewer, database } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const publication = await publicationById(database, id);
  if (!publication || !mayDo(officer, "publish_places", publication.departmentCode))
    return { kind: "PublicationNotFound" };
  return officer;
};

/** What it was when the change came too late. */
const over = async (context: Context, id: number): Promise<Refusal> => {
  const now = await publicationById(context.database, id);
  return { kind: "PublicationOver", how: now?.state === "cancelled" ? "cancelled" : "published" };
};

/** Puts a publication to another hour. The same hour again changes nothing, so it takes no key. */
export const changePublication = async (
  context: Context,
  id: number,
  dueAt: Temporal.Instant,
): Promise<Success<"ChangePublicationSuccess"> | Refusal> => {
  const officer = await officerOf(context, id);
  if ("kind" in officer) return officer;
  const now = context.clock.now();
  if (Temporal.Instant.compare(dueAt, now) <= 0) return { kind: "MomentIsPast", now: now.toString() };
  const due = sql`due_at = ${dueAt.toString()}::timestamptz`;
  const done = await changed(context, officer, id, "change_publication", due);
  return done ? { kind: "ChangePublicationSuccess", publicationId: id } : over(context, id);
};

/** Calls a publication off: its places stay drafts. Doing it twice is told, so it takes no key. */
export const cancelPublication = async (
  context: Context,
  id: number,
): Promise<Success<"CancelPublicationSuccess"> | Refusal> => {
  const officer = await officerOf(context, id);
  if ("kind" in officer) return officer;
  const done = await changed(context, officer, id, "cancel_publication", sql`state = 'cancelled'`);
  return done ? { kind: "CancelPublicationSuccess", publicationId: id } : over(context, id);
};
