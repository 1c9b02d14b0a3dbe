import { randomUUID } from "node:crypto";
import { wishes } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { tally } from "../booking-calls.js";
import { atOnce } from "../race-harness.js";
import { useApi } from "../use-api.js";
import { anywhereAt, changeWish, deleteWish, saveWish } from "../wish-calls.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi();
const bobigny = await world.centre();
const rosny = await world.centre({ name: "Rosny-sous-Bois", latitude: 48.87, longitude: 2.49 });
const lyon = await world.centre({ name: "Lyon", departmentCode: "69", latitude: 45.76, longitude: 4.84 });
const centreId = (centre: { id: number }) => toGlobalId("ExamCentre", centre.id);
const owned = (candidate: { id: number }) => world.db.select().from(wishes).where(eq(wishes.candidateId, candidate.id));

const mornings = () => ({
  ...anywhereAt(bobigny),
  centreIds: [bobigny, rosny].map(centreId),
  weekdays: ["TUESDAY", "THURSDAY"],
  startsFrom: "08:00",
  startsBefore: "12:00",
  to: world.day(60),
});

describe("a candidate saves what places would suit", () => {
  it('"any of these centres, Tuesday or Thursday mornings, before a date"', async () => {
    const camille = await world.candidate();
    const result = await saveWish(api, camille, mornings());
    expect(result).toMatchObject({
      __typename: "SaveWishSuccess",
      wish: {
        centres: [{ id: centreId(bobigny) }, { id: centreId(rosny) }],
        department: null,
        near: null,
        weekdays: ["TUESDAY", "THURSDAY"],
        startsFrom: "08:00",
        startsBefore: "12:00",
      },
    });
    expect(await owned(camille)).toMatchObject([{ number: 1, startsFrom: 480, startsBefore: 720, to: world.day(60) }]);
  });

  it("a whole department, at any hour", async () => {
    const result = await saveWish(api, await world.candidate(), anywhereAt({ departmentCode: "93" }));
    expect(result.wish).toMatchObject({ department: { code: "93" }, startsFrom: "00:00", startsBefore: "24:00" });
    expect(result.wish?.centres.map(({ id }) => id).sort()).toEqual([bobigny, rosny].map(centreId).sort());
  });

  it("near a town: the centres that are found are told", async () => {
    const { centreIds: _, ...wish } = anywhereAt(lyon) as { centreIds: string[] };
    const result = await saveWish(api, await world.candidate(), {
      ...wish,
      near: { communeCode: "93008", withinKm: 20 },
    });
    expect(result.wish).toMatchObject({ near: { name: "Bobigny" } });
    expect(result.wish?.centres.map(({ id }) => id).sort()).toEqual([bobigny, rosny].map(centreId).sort());
  });

  it("the same request is carried out once, its key serves nothing else", async () => {
    const [camille, key] = [await world.candidate(), randomUUID()];
    const first = await saveWish(api, camille, mornings(), key);
    expect(await saveWish(api, camille, mornings(), key)).toEqual(first);
    expect((await saveWish(api, camille, anywhereAt(bobigny), key)).__typename).toBe("IdempotencyKeyReused");
    expect(await owned(camille)).toHaveLength(1);
  });

  it("and deletes it; the number is free again", async () => {
    const camille = await world.candidate();
    const [one, two] = [await saveWish(api, camille, mornings()), await saveWish(api, camille, mornings())];
    const key = randomUUID();
    const gone = await deleteWish(api, camille, one.wish?.id ?? "", key);
    expect(gone).toEqual({ __typename: "DeleteWishSuccess", wishId: one.wish?.id });
    expect(await deleteWish(api, camille, one.wish?.id ?? "", key)).toEqual(gone);
    expect((await deleteWish(api, camille, one.wish?.id ?? "")).__typename).toBe("WishNotFound");
    await saveWish(api, camille, anywhereAt(bobigny));
    expect((await owned(camille)).map(({ number }) => number).sort()).toEqual([1, 2]);
    expect((await owned(camille)).map(({ id }) => toGlobalId("Wish", id))).toContain(two.wish?.id);
  });
});

describe("a wish that contradicts itself is refused, and the field is named", () => {
  it.each<[string, () => object, [field: string, code: string]]>([
    ["the end before the start", () => ({ from: world.day(20), to: world.day(10) }), ["TO", "REVERSED"]],
    ["a range that is past", () => ({ to: world.day(-1) }), ["TO", "PAST"]],
    ["no weekday", () => ({ weekdays: [] }), ["WEEKDAYS", "MISSING"]],
    ["hours the wrong way round", () => ({ startsFrom: "12:00", startsBefore: "08:00" }), ["HOURS", "REVERSED"]],
    ["an hour that is none", () => ({ startsFrom: "8 h" }), ["HOURS", "OUT_OF_RANGE"]],
    ["a centre that is none", () => ({ centreIds: [toGlobalId("ExamCentre", 999_999)] }), ["AREA", "UNKNOWN"]],
    ["an id of something else", () => ({ centreIds: ["x".repeat(500)] }), ["AREA", "UNKNOWN"]],
    ["no centre", () => ({ centreIds: [] }), ["AREA", "MISSING"]],
    ["centres and a department", () => ({ departmentCode: "93" }), ["AREA", "SEVERAL"]],
    ["a department that is none", () => ({ centreIds: null, departmentCode: "00" }), ["AREA", "UNKNOWN"]],
    [
      "a town that is none",
      () => ({ centreIds: null, near: { communeCode: "00000", withinKm: 10 } }),
      ["AREA", "UNKNOWN"],
    ],
    [
      "a distance beyond the country",
      () => ({ centreIds: null, near: { communeCode: "93008", withinKm: 2_000_000_000 } }),
      ["WITHIN_KM", "OUT_OF_RANGE"],
    ],
    [
      "a town far from any centre",
      () => ({ centreIds: null, near: { communeCode: "13055", withinKm: 5 } }),
      ["WITHIN_KM", "NONE_NEAR"],
    ],
    ["a category that the file does not ask for", () => ({ category: "C" }), ["CATEGORY", "NOT_IN_FILE"]],
    ["a phase that the category does not have", () => ({ phase: "OFF_ROAD" }), ["PHASE", "NOT_EXAMINED"]],
  ])("%s", async (_what, other, [field, code]) => {
    const camille = await world.candidate();
    const result = await saveWish(api, camille, { ...mornings(), ...other() });
    expect(result).toMatchObject({ __typename: "WishRefused", code: "WISH_REFUSED", problems: [{ field, code }] });
    expect(await owned(camille)).toEqual([]);
  });

  it("in plain words, in the language of the caller, and the same key saves it once it is mended", async () => {
    const [camille, key] = [await world.candidate(), randomUUID()];
    const wrong = { ...mornings(), weekdays: [], startsFrom: "13:00" };
    const fr = await saveWish(api, camille, wrong, key);
    expect(fr.message).toBe("Ce souhait ne peut pas être enregistré\u00a0: 2 points sont à corriger.");
    expect(fr.problems?.map(({ message }) => message)).toEqual([
      "Choisissez au moins un jour de la semaine.",
      "L’heure de fin est après l’heure de début.",
    ]);
    const en = await saveWish(api, { ...camille, language: "en" }, wrong, key);
    expect(en.problems?.map(({ message }) => message)).toEqual([
      "Choose at least one day of the week.",
      "The last hour is after the first.",
    ]);
    expect((await saveWish(api, camille, mornings(), key)).__typename).toBe("SaveWishSuccess");
  });

  it("a sixth wish, also when all are sent at once", async () => {
    const camille = await world.candidate();
    const results = await atOnce(Array.from({ length: 9 }), () => saveWish(api, camille, mornings()));
    expect((await owned(camille)).map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(tally(results)).toMatchObject({ SaveWishSuccess: 5 });
    expect(await saveWish(api, camille, mornings())).toMatchObject({
      __typename: "WishRefused",
      problems: [{ field: "WISHES", code: "TOO_MANY" }],
    });
  });
});

describe("a wish that is over", () => {
  const letItPass = ({ id }: SignedInCandidate) =>
    world.db.execute(sql`update wishes set to_date = current_date - 2 where candidate_id = ${id}`);

  it("does not count among the five, and a new one takes its place", async () => {
    const camille = await world.candidate();
    for (let saved = 0; saved < 5; saved += 1) await saveWish(api, camille, mornings());
    await letItPass(camille);
    const results = await atOnce(Array.from({ length: 7 }), () => saveWish(api, camille, mornings()));
    expect(tally(results)).toMatchObject({ SaveWishSuccess: 5 });
    const all = await owned(camille);
    expect(all.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(all.map(({ to }) => to))).toEqual(new Set([world.day(60)]));
  });

  it("says so, and can be made one of today", async () => {
    const camille = await world.candidate();
    const { wish } = await saveWish(api, camille, mornings());
    expect(wish?.past).toBe(false);
    await letItPass(camille);
    const asked = await api.query("{ viewer { candidate { wishes { past } } } }", {}, camille);
    expect(asked).toEqual({ viewer: { candidate: { wishes: [{ past: true }] } } });
    expect(await changeWish(api, camille, wish?.id ?? "", mornings())).toMatchObject({
      __typename: "ChangeWishSuccess",
      wish: { id: wish?.id, past: false },
    });
  });
});

describe("a wish that changes", () => {
  it("keeps its number, and its key gets the first answer", async () => {
    const [camille, key] = [await world.candidate(), randomUUID()];
    await saveWish(api, camille, mornings());
    const { wish } = await saveWish(api, camille, mornings());
    const later = { ...mornings(), startsFrom: "13:00", startsBefore: "18:00" };
    const changed = await changeWish(api, camille, wish?.id ?? "", later, key);
    expect(changed).toMatchObject({ __typename: "ChangeWishSuccess", wish: { id: wish?.id, startsFrom: "13:00" } });
    expect(await changeWish(api, camille, wish?.id ?? "", later, key)).toEqual(changed);
    const hours = new Map((await owned(camille)).map(({ number, startsFrom }) => [number, startsFrom]));
    expect([hours.get(1), hours.get(2)]).toEqual([8 * 60, 13 * 60]);
  });

  it("is judged as a new one, also by whoever has five", async () => {
    const camille = await world.candidate();
    const wishes = [];
    for (let saved = 0; saved < 5; saved += 1) wishes.push((await saveWish(api, camille, mornings())).wish);
    const id = wishes[4]?.id ?? "";
    expect(await changeWish(api, camille, id, { ...mornings(), weekdays: [] })).toMatchObject({
      __typename: "WishRefused",
      problems: [{ field: "WEEKDAYS" }],
    });
    expect((await changeWish(api, camille, id, mornings())).__typename).toBe("ChangeWishSuccess");
  });

  it("is nobody else's to change, and gone when it is gone", async () => {
    const [camille, sam] = [await world.candidate(), await world.candidate()];
    const { wish } = await saveWish(api, camille, mornings());
    expect((await changeWish(api, sam, wish?.id ?? "", mornings())).__typename).toBe("WishNotFound");
    expect((await changeWish(api, {}, wish?.id ?? "", mornings())).__typename).toBe("NotSignedIn");
    expect((await changeWish(api, camille, "x", mornings())).__typename).toBe("WishNotFound");
    await deleteWish(api, camille, wish?.id ?? "");
    expect((await changeWish(api, camille, wish?.id ?? "", mornings())).__typename).toBe("WishNotFound");
  });
});

it("wishes are their candidate's alone", async () => {
  const [camille, sam] = [await world.candidate(), await world.candidate()];
  const { wish } = await saveWish(api, camille, mornings());
  const ask = (token?: string) =>
    api.query(
      "query($id: ID!) { node(id: $id) { __typename } viewer { candidate { wishes { id } } } }",
      { id: wish?.id },
      token ? { token } : {},
    );
  expect(await ask(camille.token)).toEqual({
    node: { __typename: "Wish" },
    viewer: { candidate: { wishes: [{ id: wish?.id }] } },
  });
  expect(await ask(sam.token)).toEqual({ node: null, viewer: { candidate: { wishes: [] } } });
  expect(await ask()).toEqual({ node: null, viewer: null });
  expect((await deleteWish(api, sam, wish?.id ?? "")).__typename).toBe("WishNotFound");
  expect((await deleteWish(api, {}, wish?.id ?? "")).__typename).toBe("NotSignedIn");
  expect((await saveWish(api, {}, mornings())).__typename).toBe("NotSignedIn");
});
