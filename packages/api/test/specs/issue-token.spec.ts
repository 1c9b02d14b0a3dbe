import { candidates, sessions, users } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issueTokens } from "../../src/sign-in/issue-token.js";
import { createWorld, type World } from "../world.js";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const newcomer = (facts: { neph: string; email: string | null }) => world.candidate({ userId: null, ...facts });

const userOf = async (neph: string) => {
  const [row] = await world.db
    .select({ id: users.id, email: users.email })
    .from(candidates)
    .innerJoin(users, eq(users.id, candidates.userId))
    .where(eq(candidates.neph, neph));
  return row;
};

test("a candidate who never signed in gets a user with their own address, and a token of 256 bits", async () => {
  await newcomer({ neph: "930000100001", email: "Zoé.Premiere@exemple.fr" });
  const tokens = await issueTokens(world.db, ["930000100001"], 30);
  expect(tokens.get("930000100001")).toMatch(/^[\w-]{43}$/);
  expect((await userOf("930000100001"))?.email).toBe("zoé.premiere@exemple.fr");
});

test("a candidate without e-mail gets an address that nothing is ever delivered to", async () => {
  await newcomer({ neph: "930000100002", email: null });
  await issueTokens(world.db, ["930000100002"], 30);
  expect((await userOf("930000100002"))?.email).toBe("930000100002@sans-courriel.invalid");
});

test("a candidate who signed in before keeps their user, and earlier tokens stay valid", async () => {
  const { neph, userId, token: earlier } = await world.candidate({ neph: "930000100003" });
  const tokens = await issueTokens(world.db, [neph], 30);
  const known = await world.db
    .select()
    .from(sessions)
    .where(eq(sessions.userId, userId ?? ""));
  expect(known.map(({ token }) => token).toSorted()).toEqual([earlier, tokens.get(neph)].toSorted());
});

test("a token lasts the days that were asked for", async () => {
  const { neph } = await world.candidate({ neph: "930000100004" });
  const token = (await issueTokens(world.db, [neph], 3)).get(neph) ?? "";
  const [session] = await world.db.select().from(sessions).where(eq(sessions.token, token));
  const daysLeft = ((session?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(daysLeft).toBeGreaterThan(2.99);
  expect(daysLeft).toBeLessThan(3.01);
});

test("a NEPH that nobody has is absent from the answer, one named twice gets one token", async () => {
  const { neph } = await world.candidate({ neph: "930000100005" });
  const tokens = await issueTokens(world.db, [neph, "930000999999", neph], 30);
  expect([...tokens.keys()]).toEqual([neph]);
});

test("twenty calls at once for the same newcomers, in any order: one user each, every token valid", async () => {
  const nephs = Array.from({ length: 10 }, (_, at) => String(930_000_200_000 + at));
  for (const neph of nephs) await newcomer({ neph, email: null });
  const calls = Array.from({ length: 20 }, (_, at) =>
    issueTokens(world.db, at % 2 === 0 ? nephs : nephs.toReversed(), 30),
  );
  const tokens = (await Promise.all(calls)).flatMap((issued) => [...issued.values()]);
  expect(new Set(tokens).size).toBe(200);
  const valid = await world.db
    .select({ token: sessions.token, neph: candidates.neph })
    .from(sessions)
    .innerJoin(candidates, eq(candidates.userId, sessions.userId));
  expect(valid.filter(({ neph }) => nephs.includes(neph))).toHaveLength(200);
});
