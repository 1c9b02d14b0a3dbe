import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { OutcomeFactsFragment, RecordedOutcomeFragment } from "@/graphql/generated/graphql";
import { type Kept, lineNow, type NewRecord, ofEarlierDays, ownSeen, type Said, settled } from "./outbox";
import { allRecords, dropRecord, keepRecord, markRecord } from "./outbox-store";
import { sendOutbox } from "./send-outbox";

const LINE = "01990000-0000-7000-8000-00000000000a";

const passed = (strikes: string | null = null): Said => ({ kind: "outcome", strikes, outcome: { outcome: "PASSED" } });
const written = (key: string, facts: Partial<NewRecord> = {}): NewRecord => ({
  ...{ key, lineId: LINE, date: "2026-12-01", said: passed() },
  ...{ recordedAt: "2026-12-01T09:00:00.000Z", ...facts },
});
const outcome = (key: string, facts: Partial<OutcomeFactsFragment> = {}): OutcomeFactsFragment => ({
  ...{ key, state: "STANDING", strikes: null, mention: "B", motiveText: null, excuse: null, points: 28 },
  ...{ certificateUrl: null, recordedAt: "2026-12-01T09:00:00.000Z", ...facts },
});
const success = (key: string): RecordedOutcomeFragment => ({
  __typename: "RecordOutcomeSuccess",
  key,
  line: { id: LINE, standing: outcome(key) },
});

beforeEach(async () => {
  for (const record of await allRecords()) await dropRecord(record);
});

/** A service behind a network that may fail: what it has written, in the order in which it came. */
const service = (
  answers: (record: Kept, call: number) => RecordedOutcomeFragment | "lost" = ({ key }) => success(key),
) => {
  const got: string[] = [];
  let calls = 0;
  const send = async (record: Kept) => {
    const answer = answers(record, calls++);
    if (answer === "lost") return { kind: "lost", reason: "network" } as const;
    got.push(record.key);
    return { kind: "answer", answer } as const;
  };
  return { got, send };
};

const round = (send: ReturnType<typeof service>["send"], facts: Partial<Parameters<typeof sendOutbox>[0]> = {}) =>
  sendOutbox({
    ...{ all: allRecords, mark: markRecord, send, onChange: () => {}, pause: async () => {} },
    ...{ signal: new AbortController().signal, ...facts },
  });

describe("what the examiner writes", () => {
  test("is sent in the order of writing, and each thing once", async () => {
    await keepRecord(written("one"));
    await keepRecord(written("two", { said: passed("one") }));
    const { got, send } = service();
    expect(await round(send)).toBe("sent");
    expect(await round(send)).toBe("sent");
    expect(got).toEqual(["one", "two"]);
    expect((await allRecords()).map(({ state }) => state.kind)).toEqual(["sent", "sent"]);
  });

  test("is sent again until its answer is known, whatever the network does", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (lost, count) => {
          for (const record of await allRecords()) await dropRecord(record);
          const keys = Array.from({ length: count }, (_, index) => `key-${index}`);
          for (const key of keys) await keepRecord(written(key, { lineId: key }));
          const { got, send } = service(({ key }, call) => (lost[call] ? "lost" : success(key)));
          expect(await round(send)).toBe("sent");
          expect(got).toEqual(keys);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("is sent again under the same key by a device that died between the answer and its mark", async () => {
    await keepRecord(written("one"));
    const { got, send } = service();
    const died = async () => {
      throw new Error("the battery is empty");
    };
    await expect(round(send, { mark: died })).rejects.toThrow("battery");
    expect(await round(send)).toBe("sent");
    expect(got).toEqual(["one", "one"]);
    expect(await allRecords()).toMatchObject([{ key: "one", state: { kind: "sent" } }]);
  });

  test("waits for whoever is signed in, and nothing behind it overtakes it", async () => {
    await keepRecord(written("one"));
    await keepRecord(written("two"));
    const refusal = { __typename: "NotSignedIn", message: "Sign in.", rule: null, source: null } as const;
    const { got, send } = service(() => refusal);
    expect(await round(send)).toBe("stopped");
    expect(got).toEqual(["one"]);
    expect((await allRecords()).map(({ state }) => state.kind)).toEqual(["waiting", "waiting"]);
  });

  test("that another device contradicts is kept, with what counts, and the next one goes on", async () => {
    await keepRecord(written("mine"));
    await keepRecord(written("next", { lineId: "other" }));
    const standing = outcome("theirs", { mention: "AJO" });
    const conflict = {
      __typename: "OutcomeConflict",
      sentKey: "mine",
      standing,
      message: "No.",
      rule: "RES-11",
    } as const;
    const { send } = service(({ key }) => (key === "mine" ? { ...conflict, source: null } : success(key)));
    expect(await round(send)).toBe("sent");
    expect(await allRecords()).toMatchObject([
      { key: "mine", state: { kind: "conflict", standing: { key: "theirs" } } },
      { key: "next", state: { kind: "sent" } },
    ]);
  });

  test("and is refused keeps the reason and the rule; nothing is lost", async () => {
    const refusal = { __typename: "OutcomeNotValid", message: "No mark.", rule: "CEP-2", source: null } as const;
    expect(settled(refusal)).toEqual({ state: { kind: "refused", message: "No mark.", rule: "CEP-2" }, goesOn: true });
  });

  test("stays on the device until it is sent, also after its day", async () => {
    await keepRecord(written("kept"));
    await keepRecord(written("sent"));
    await markRecord((await allRecords())[1] as Kept, { kind: "sent", standing: null });
    const all = await allRecords();
    expect(ofEarlierDays(all, "2026-12-01")).toEqual([]);
    expect(ofEarlierDays(all, "2026-12-02").map(({ key }) => key)).toEqual(["sent"]);
  });
});

describe("a line is shown", () => {
  const line = (standing: OutcomeFactsFragment | null = null) => ({
    ...{ id: LINE, standing, outcomes: standing ? [standing] : [] },
  });
  const kept = (key: string, state: Kept["state"], order = 1): Kept => ({ ...written(key), order, state });

  test("with what was written here as long as the service does not have it, and a correction strikes that", () => {
    const record = kept("mine", { kind: "waiting" });
    expect(lineNow(line(), [record])).toEqual({ standing: null, own: record, strikes: "mine" });
  });

  test("with what this device has sent, on a page that is older than that", () => {
    const record = kept("mine", { kind: "sent", standing: outcome("mine") });
    expect(lineNow(line(), [record])).toMatchObject({ standing: { key: "mine" }, own: null, strikes: "mine" });
  });

  test("with what another device corrected since, on a page that tells it", () => {
    const record = kept("mine", { kind: "sent", standing: outcome("mine") });
    const told = { ...line(outcome("later")), outcomes: [outcome("mine", { state: "STRUCK" }), outcome("later")] };
    expect(lineNow(told, [record])).toMatchObject({ standing: { key: "later" }, own: null, strikes: "later" });
  });

  test("with both sides of a conflict: a correction strikes what counts", () => {
    const record = kept("mine", { kind: "conflict", standing: outcome("theirs") });
    expect(lineNow(line(), [record])).toEqual({ standing: outcome("theirs"), own: record, strikes: "theirs" });
  });

  test("with what was seen of its documents here, the latest first, until the service has it", () => {
    const seen = (observation: "ORIGINAL" | "COPY", order: number, state: Kept["state"]): Kept => ({
      ...{ ...kept(observation, state, order), said: { kind: "seen", precondition: "LICENCE", observation } },
    });
    const [first, second] = [seen("COPY", 1, { kind: "waiting" }), seen("ORIGINAL", 2, { kind: "waiting" })];
    expect(ownSeen(LINE, "LICENCE", [first, second])).toEqual([second, first]);
    expect(ownSeen(LINE, "VISION", [first, second])).toEqual([]);
    expect(ownSeen(LINE, "LICENCE", [seen("COPY", 1, { kind: "sent", standing: null })])).toEqual([]);
    expect(lineNow(line(), [first])).toEqual({ standing: null, own: null, strikes: null });
  });

  test("without what was written about somebody else", () => {
    const record = { ...kept("mine", { kind: "waiting" }), lineId: "other" };
    expect(lineNow(line(), [record])).toEqual({ standing: null, own: null, strikes: null });
  });
});
