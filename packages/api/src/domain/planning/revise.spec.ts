import type { SlotState } from "@creneau/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import type { SlotId } from "../id.js";
import type { Grid } from "./grid.js";
import type { Means } from "./lay-out.js";
import { revise, type StandingPlace, type WishedChanges } from "./revise.js";

const rules = rulesAt("2026-12-01");
const STARTS = [480, 512, 544, 576, 608];
const grid: Grid = {
  ...{ name: "usual", group: "B", departmentCode: null, validFrom: "2014-08-01", validTo: null },
  exams: STARTS.map((startMinute) => ({ startMinute, durationMinutes: 32, phase: "on_road", category: "B" })),
};
const means: Means = { group: "B", qualifications: ["A", "B"], radioGuidance: true };
const id = (number: number) => number as SlotId;

/** A place at each of the first starts, numbered from 1, in these states. */
const dayOf = (...states: SlotState[]): StandingPlace[] =>
  states.map((state, index) => ({
    ...{ id: id(index + 1), state, startMinute: STARTS[index] ?? 0 },
    ...{ durationMinutes: 32, phase: "on_road", category: "B" },
  }));
const after = (places: readonly StandingPlace[], wished: Partial<WishedChanges>) =>
  revise(places, { add: [], remove: [], change: [], ...wished }, grid, means, rules);
const nothing = { deleted: [], withdrawn: [], added: [], revived: [], changed: [] };
const at = (startMinute: number) => ({ startMinute, category: null, extraMinutes: 0 });
const change = (slot: number, facts: { category?: "B" | "B1"; extraMinutes?: number }) => ({
  change: [{ slotId: id(slot), category: facts.category ?? null, extraMinutes: facts.extraMinutes ?? 0 }],
});

describe("places of a session go", () => {
  test("a draft is deleted, a published one withdrawn", () => {
    expect(after(dayOf("draft", "open", "open"), { remove: [id(1), id(2)] })).toEqual({
      ...nothing,
      ...{ deleted: [1], withdrawn: [2] },
    });
  });

  test.each(["booked", "held"] as const)("one that is %s stays, and the officer is told so", (state) => {
    expect(after(dayOf("open", state), { remove: [id(1), id(2)] })).toEqual({
      ...{ kind: "PlaceInUse", slotId: 2, startsAt: "08:32", state },
    });
  });

  test("one of another session, or one that is gone already, is none", () => {
    expect(after(dayOf("open"), { remove: [id(9)] })).toEqual({ kind: "SlotNotFound" });
    expect(after(dayOf("open", "withdrawn"), { remove: [id(2)] })).toEqual({ kind: "SlotNotFound" });
  });

  test("not the last one: a session has a place", () => {
    expect(after(dayOf("open"), { remove: [id(1)] })).toEqual({ kind: "NothingPlanned" });
  });
});

describe("places of a session come", () => {
  test("on the grid, where nobody is", () => {
    expect(after(dayOf("booked"), { add: [at(512)] })).toMatchObject({ added: [{ startMinute: 512 }], revived: [] });
    expect(after(dayOf("booked"), { add: [at(480)] })).toEqual({ kind: "PlacesOverlap", startsAt: "08:00" });
    expect(after(dayOf("booked"), { add: [at(500)] })).toMatchObject({ kind: "OffTheGrid" });
  });

  test("where a place was withdrawn, or goes in the same change, it comes back as a draft", () => {
    expect(after(dayOf("open", "withdrawn"), { add: [at(512)] })).toMatchObject({ added: [], revived: [{ id: 2 }] });
    expect(after(dayOf("open", "draft"), { remove: [id(2)], add: [{ ...at(512), category: "B1" }] })).toEqual({
      ...nothing,
      revived: [{ id: 2, startMinute: 512, durationMinutes: 32, phase: "on_road", category: "B1" }],
    });
  });
});

describe("places of a session change", () => {
  test("a draft takes another category of the group; a published place keeps what it was published as", () => {
    expect(after(dayOf("draft"), change(1, { category: "B1" }))).toMatchObject({
      changed: [{ id: 1, category: "B1" }],
    });
    expect(after(dayOf("open"), change(1, { category: "B1" }))).toMatchObject({ kind: "PlaceInUse", state: "open" });
  });

  test.each([
    ["1 minute more neutralises the next place", 1, [2]],
    ["33 minutes neutralise the next two", 33, [2, 3]],
  ])("CAP-9: of a booked place %s", (_, extraMinutes, withdrawn) => {
    expect(after(dayOf("booked", "open", "open", "booked"), change(1, { extraMinutes }))).toMatchObject({
      ...{ withdrawn, deleted: [], changed: [{ id: 1, durationMinutes: 32 + extraMinutes }] },
    });
  });

  test("CAP-9: never a place that somebody has, and never the end of the day", () => {
    const refused = { kind: "ExtraTimeNotPossible", rule: "CAP-9" };
    expect(after(dayOf("booked", "held"), change(1, { extraMinutes: 1 }))).toMatchObject(refused);
    expect(after(dayOf("draft", "open", "booked"), change(1, { extraMinutes: 33 }))).toMatchObject(refused);
    expect(after(dayOf("open", "open", "open", "open", "booked"), change(5, { extraMinutes: 1 }))).toMatchObject(
      refused,
    );
  });
});

test("whatever is asked, nobody's place goes, and no two places overlap", () => {
  const state = fc.constantFrom<SlotState>("draft", "open", "held", "booked", "withdrawn");
  const slot = fc.integer({ min: 1, max: 5 }).map(id);
  const wishes = fc.record({
    remove: fc.uniqueArray(slot, { maxLength: 2 }),
    add: fc.array(fc.constantFrom(...STARTS).map(at), { maxLength: 2 }),
    change: fc.array(
      fc.record({
        ...{ slotId: slot, category: fc.constantFrom(null, "B" as const, "B1" as const) },
        extraMinutes: fc.integer({ min: 0, max: 36 }),
      }),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 5 }), wishes, (states, wished) => {
      const places = dayOf(...states);
      const revision = after(places, wished);
      if ("kind" in revision) return;
      const gone = new Set([...revision.deleted, ...revision.withdrawn]);
      for (const place of places) if (["held", "booked"].includes(place.state)) expect(gone.has(place.id)).toBe(false);
      const left = new Map(
        places.filter((one) => one.state !== "withdrawn" && !gone.has(one.id)).map((one) => [one.id, one]),
      );
      const now = [
        ...[...left.values()].filter(
          ({ id: of }) => ![...revision.changed, ...revision.revived].some((one) => one.id === of),
        ),
        ...[...revision.changed, ...revision.revived, ...revision.added],
      ].toSorted((a, b) => a.startMinute - b.startMinute);
      for (const [index, one] of now.entries())
        expect(one.startMinute + one.durationMinutes).toBeLessThanOrEqual(now[index + 1]?.startMinute ?? 640);
    }),
    { numRuns: 2_000 },
  );
});
