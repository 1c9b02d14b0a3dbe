import { randomUUID } from "node:crypto";
import { examSlots, holds } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { slotOn, tally } from "../booking-calls.js";
import { startApi } from "../client.js";
import { type HoldResult, hold, release } from "../hold-calls.js";
import { challenge, solved } from "../solved-proof.js";
import { useApi } from "../use-api.js";
import type { World } from "../world.js";

/** 1 December 2026, noon in Paris. */
const NOON = Temporal.Instant.from("2026-12-01T11:00:00Z");
const { world, api } = await useApi({
  clock: { now: () => NOON },
  sweeps: false,
  prepare: (world: World) => world.policy("publication.groups", 0),
});

const centreOf = async (departmentCode: string) =>
  world.centre({ departmentCode, name: `Centre ${departmentCode}`, communeInsee: `${departmentCode}001` });

const published = (slot: { id: number }, minutesAgo: number) =>
  world.db
    .update(examSlots)
    .set({ publishedAt: new Date(NOON.subtract({ minutes: minutesAgo }).epochMilliseconds) })
    .where(eq(examSlots.id, slot.id));

/** Two places of a department: one was published so many minutes ago, the other long before. */
const publication = async (departmentCode: string, minutesAgo: number) => {
  const centre = await centreOf(departmentCode);
  const [fresh, old] = [await slotOn(world, "2026-12-24", { centre }), await slotOn(world, "2026-12-28", { centre })];
  await published(fresh, minutesAgo);
  return { fresh, old };
};

const proofFor = async ({ challenge: asked = "{}" }: HoldResult) => solved(JSON.parse(asked));

it("a publication wants a proof of work of every hold in its department for ten minutes, and of none elsewhere", async () => {
  const { old } = await publication("91", 9);
  const elsewhere = await slotOn(world, "2026-12-24", { centre: await centreOf("92") });
  const camille = await world.candidate();
  expect(await hold(api, camille, old)).toMatchObject({
    __typename: "ProofOfWorkRequired",
    code: "PROOF_OF_WORK_REQUIRED",
    purpose: "HOLD",
    fault: "MISSING",
    message: expect.stringContaining("Beaucoup de personnes"),
  });
  expect(await world.db.$count(holds)).toBe(0);
  expect((await hold(api, camille, elsewhere)).__typename).toBe("HoldSlotSuccess");
});

it("the same request with the solved challenge gets the place, and sent again its answer", async () => {
  const { fresh } = await publication("94", 0);
  const [camille, key] = [await world.candidate(), randomUUID()];
  const proofOfWork = await proofFor(await hold(api, camille, fresh, { key }));
  const kept = await hold(api, camille, fresh, { key, proofOfWork });
  expect(kept.__typename).toBe("HoldSlotSuccess");
  expect(await hold(api, camille, fresh, { key, proofOfWork })).toMatchObject({ hold: { id: kept.hold?.id } });
});

it("a proof serves one hold, and one for something else serves none", async () => {
  const { fresh, old } = await publication("95", 1);
  const [camille, sam] = await world.candidates(2);
  const proofOfWork = await proofFor(await hold(api, camille as { token: string }, fresh));
  expect((await hold(api, camille as { token: string }, fresh, { proofOfWork })).__typename).toBe("HoldSlotSuccess");
  expect(await hold(api, sam as { token: string }, old, { proofOfWork })).toMatchObject({ fault: "SPENT" });
  const other = await solved(await challenge(api, "sign_in_link"));
  expect(await hold(api, sam as { token: string }, old, { proofOfWork: other })).toMatchObject({ fault: "INVALID" });
});

it("one proof sent by twenty candidates at once, to two processes, keeps one place", async () => {
  const centre = await centreOf("77");
  const slots = await world.slots(20, { centre, daysAhead: 40 });
  await world.db.update(examSlots).set({ civilDate: "2026-12-24" }).where(eq(examSlots.centreId, centre.id));
  for (const slot of slots) await published(slot, 1);
  const other = await startApi(world, { clock: { now: () => NOON }, sweeps: false });
  const proofOfWork = await solved(await challenge(api, "hold"));
  const crowd = await world.candidates(20);
  const answers = await Promise.all(
    crowd.map((one, at) => hold(at % 2 === 0 ? api : other, one, slots[at] as { id: number }, { proofOfWork })),
  );
  await other.close();
  expect(tally(answers)).toEqual({ HoldSlotSuccess: 1, ProofOfWorkRequired: 19 });
});

it("ten minutes later nothing is asked for", async () => {
  const { fresh } = await publication("78", 10);
  expect((await hold(api, await world.candidate(), fresh)).__typename).toBe("HoldSlotSuccess");
});

it("so does a minute with as many holds as the department's policy says, and it passes", async () => {
  const centre = await centreOf("75");
  await world.policy("hold.rush_rate", 2, "75");
  await expect
    .poll(async () => {
      const [camille, slot] = [await world.candidate(), await slotOn(world, "2026-12-24", { centre })];
      const { __typename, hold: kept } = await hold(api, camille, slot);
      // A hold that is given back was asked for all the same.
      if (kept) await release(api, camille, kept.id);
      return __typename;
    })
    .toBe("ProofOfWorkRequired");
  expect(await world.db.$count(holds, sql`held_from > now() - interval '1 minute'`)).toBeGreaterThanOrEqual(2);
  await world.db.execute(sql`update holds set held_from = held_from - interval '1 minute'`);
  const again = await hold(api, await world.candidate(), await slotOn(world, "2026-12-29", { centre }));
  expect(again.__typename).toBe("HoldSlotSuccess");
});

it("nobody computes for a place that they would not get", async () => {
  const { fresh } = await publication("974", 1);
  expect((await hold(api, await world.candidate({ categories: ["A1"] }), fresh)).__typename).toBe("CategoryMismatch");
});

it("a browser without JavaScript goes without three times a quarter of an hour, counted by candidate", async () => {
  const { fresh, old } = await publication("93", 1);
  const [camille, sam] = [await world.candidate(), await world.candidate()];
  for (let asked = 0; asked < 3; asked += 1) {
    const { hold: kept } = await hold(api, camille, fresh, { cannotProve: true });
    await release(api, camille, kept?.id ?? "");
  }
  expect(await hold(api, camille, fresh, { cannotProve: true })).toMatchObject({ fault: "MISSING" });
  expect((await hold(api, sam, old, { cannotProve: true })).__typename).toBe("HoldSlotSuccess");
});
