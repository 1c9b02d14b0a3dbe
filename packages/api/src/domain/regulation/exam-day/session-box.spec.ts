import { describe, expect, it } from "vitest";
import { type SessionEvent, type SessionHeading, sessionBox, type Writer } from "./session-box.js";

const examiner: Writer = { role: "examiner", signature: "Dupont" };
const heading: SessionHeading = {
  examiner: { name: "Dupont", initial: null },
  centre: "Paris",
  on: "2013-03-22",
};
const index = { category: "B1", phase: "on_road", attempt: 1 } as const;
const result: SessionEvent = { kind: "result", outcome: "passed", index };
const write = (event: SessionEvent, writer: Writer = examiner, of: Partial<SessionHeading> = {}) =>
  sessionBox(writer, { ...heading, ...of }, event, ["TVF"]);

describe("RES-6: only the examiner writes, and identifies the session and the attempt", () => {
  it("writes who, where, when and which attempt", () => {
    expect(write(result)).toEqual({
      kind: "Written",
      box: {
        heading,
        words: "favorable, bon",
        index,
        document: null,
        motive: null,
        vision: ["TVF"],
        signature: "Dupont",
      },
    });
  });

  it("refuses everybody else", () => {
    expect(write(result, { role: "other" })).toEqual({ kind: "NotTheExaminer", rule: "RES-6" });
  });

  it.each([
    ["examiner", { examiner: { name: " ", initial: "J" } }],
    ["centre", { centre: "" }],
  ])("asks for the %s", (field, of) => {
    expect(write(result, examiner, of)).toEqual({ kind: "Malformed", field, rule: "RES-6" });
  });

  it.each([0, -1, 1.5])("has no attempt %d", (attempt) => {
    const event: SessionEvent = { kind: "result", outcome: "passed", index: { ...index, attempt } };
    expect(write(event)).toEqual({ kind: "Malformed", field: "attempt", rule: "RES-6" });
  });
});

describe("RES-7: a result is favourable and good, or unfavourable and insufficient, and signed", () => {
  it.each([
    ["passed", "favorable, bon"],
    ["failed", "défavorable, insuffisant"],
  ] as const)("%s", (outcome, words) => {
    expect(write({ kind: "result", outcome, index })).toMatchObject({ box: { words, signature: "Dupont" } });
  });

  it("refuses a box without a signature", () => {
    expect(write(result, { role: "examiner", signature: "" })).toEqual({ kind: "NotSigned", rule: "RES-7" });
  });
});

describe("RES-5: the box tells the absence, and the document that excuses it", () => {
  it.each<[SessionEvent, string, string | null]>([
    [{ kind: "absence_excused", document: "medical_certificate" }, "absent, excusé", "medical_certificate"],
    [{ kind: "absence_not_excused" }, "absent, non excusé", null],
  ])("%j", (event, words, document) => {
    expect(write(event)).toMatchObject({ box: { words, document, index: null } });
  });
});

describe("RES-8: a precondition that is not met is written with its motive, and signed", () => {
  const event: SessionEvent = { kind: "precondition_not_met", motive: "permis de conduire absent" };

  it("writes the motive", () => {
    expect(write(event)).toMatchObject({ box: { words: "motif", motive: "permis de conduire absent", index: null } });
  });

  it("refuses a box without a motive", () => {
    expect(write({ ...event, motive: " " })).toEqual({ kind: "Malformed", field: "motive", rule: "RES-8" });
  });

  it.each<SessionEvent>([event, { kind: "excused", motive: "véhicule inadapté" }, { kind: "absence_not_excused" }])(
    "refuses a box without a signature: $kind",
    (unsigned) => {
      expect(write(unsigned, { role: "examiner", signature: " " })).toEqual({ kind: "NotSigned", rule: "RES-8" });
    },
  );
});

describe("RES-4: present and put off is excused, with the motive", () => {
  it("writes the motive", () => {
    const motive = "aménagement du véhicule inadapté au handicap";
    expect(write({ kind: "excused", motive })).toMatchObject({ box: { words: "excusé", motive, index: null } });
  });

  it("refuses a box without a motive", () => {
    expect(write({ kind: "excused", motive: "" })).toEqual({ kind: "Malformed", field: "motive", rule: "RES-4" });
  });
});
