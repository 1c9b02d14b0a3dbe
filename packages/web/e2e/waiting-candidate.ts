import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { openDatabase } from "../../api/src/platform/database.js";
import { visitor } from "./browser.js";
import { type Candidate, signInAsCandidate } from "./product.js";

/** Somebody of department 33 who waits for a place there: nobody else's story is in it. */
export async function someoneWaiting(browser: Browser): Promise<Candidate> {
  const context = await visitor(browser);
  const candidate = await signInAsCandidate(context);
  await context.close();
  const number = Number(Buffer.from(candidate.id, "base64url").toString().split(":")[1]);
  const { db, close } = openDatabase(inject("databaseUrl"), { poolSize: 1 });
  await db.execute(`update candidates set department_code = '33' where id = ${number}`);
  await db.execute(`insert into wishes (candidate_id, number, category, phase, department_code, centre_ids, weekdays,
    starts_from, starts_before, keys, saved_at) values (${number}, 1, 'B', 'on_road', '33', '{}', '{tuesday}', 0, 1440, '{}', now())`);
  await close();
  return candidate;
}
