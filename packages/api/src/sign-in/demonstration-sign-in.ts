import { bookings, candidates, OFFICER_ROLES, users } from "@creneau/schema";
import type { BetterAuthPlugin, GenericEndpointContext } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { and, between, eq, isNotNull, notExists, sql } from "drizzle-orm";
import { z } from "zod";
import { demonstrationOfficer } from "../officers/demonstration-officer.js";
import type { Database } from "../platform/database.js";
import { candidateUserById } from "./candidate-user.js";

/**
 * The demonstration's own files: 99 followed by month 00 begins no real number. The last few tell stories of people who may not
 * sit the exam (demonstration/stories.ts): whoever just wants to try gets somebody who may.
 */
const FIRST_NEPH = "990000000001";
const LAST_NEPH = "990000004000";

/**
 * A demonstration free candidate without a live booking: one whom nobody has tried yet, so that a visitor finds no place kept and no
 * penalty that another one left; once all have been tried, any of them.
 */
const anyFreshCandidate = (db: Database) =>
  db
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.kind, "free"),
        between(candidates.neph, FIRST_NEPH, LAST_NEPH),
        isNotNull(candidates.email),
        sql`'B' = any(${candidates.categories})`,
        notExists(
          db
            .select({ one: sql`1` })
            .from(bookings)
            .where(and(eq(bookings.candidateId, candidates.id), eq(bookings.state, "live"))),
        ),
      ),
    )
    .orderBy(isNotNull(candidates.userId), sql`random()`)
    .limit(1);

/** Opens a session for a user of the demonstration, as every sign-in does. */
const openSession = async (db: Database, ctx: GenericEndpointContext, userId: string | undefined) => {
  const [user] = userId === undefined ? [] : await db.select().from(users).where(eq(users.id, userId));
  if (!user) throw ctx.error("NOT_FOUND", { message: "No demonstration candidate is free." });
  const session = await ctx.context.internalAdapter.createSession(user.id);
  await setSessionCookie(ctx, { session, user });
  return ctx.json({ name: user.name });
};

const OFFICER = z.object({ role: z.enum(OFFICER_ROLES).default("allocation_officer") });

/**
 * `POST /auth/demonstration` signs in as a demonstration candidate, `POST /auth/demonstration/officer` (`role`, an allocation
 * officer unless said) as an officer. Present only where `DEMONSTRATION` is on.
 */
export const demonstrationSignIn = (db: Database) =>
  ({
    id: "demonstration",
    endpoints: {
      signInDemonstration: createAuthEndpoint("/demonstration", { method: "POST" }, async (ctx) => {
        const [candidate] = await anyFreshCandidate(db);
        const linked = candidate && (await candidateUserById(db, candidate.id));
        return openSession(db, ctx, linked?.userId);
      }),
      signInDemonstrationOfficer: createAuthEndpoint(
        "/demonstration/officer",
        { method: "POST", body: OFFICER.optional() },
        async (ctx) => openSession(db, ctx, await demonstrationOfficer(db, ctx.body?.role ?? "allocation_officer")),
      ),
    },
  }) satisfies BetterAuthPlugin;
