import { COMPETENCES, type Competence } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { type ExamToJudge, judgeOutcome, type SentOutcome } from "./judge-outcome.js";

const HEADING: ExamToJudge["heading"] = {
  ...{ on: "2026-12-24", centre: "Bobigny", departmentNumber: "93", examiner: "930001" },
  category: "B",
  ...{ surname: "MARTIN", firstName: "Camille" },
};
const onRoad: ExamToJudge = { category: "B", phase: "on_road", licences: [], heading: HEADING };
const of = (category: ExamToJudge["category"], phase: ExamToJudge["phase"] = "on_road"): ExamToJudge => ({
  ...{ category, phase, licences: [], heading: { ...HEADING, category } },
});

const marks = (level: number, ...eliminatory: Competence[]) =>
  COMPETENCES.map((competence) => ({ competence, level: eliminatory.includes(competence) ? null : level }));
const NOTHING: SentOutcome = {
  ...{ outcome: "absent", excuse: null, motive: null, marks: [], toWorkOn: [] },
  ...{ automatic: false, light: false, adaptationCodes: [], returnToLicence: null },
};
const passed = { ...NOTHING, outcome: "passed", marks: marks(2) } as const;
const failed = { ...NOTHING, outcome: "failed", marks: marks(1, "speed"), toWorkOn: ["speed"] } as const;

describe("RES-1 RES-2 RES-3 RES-4: the exact mention of each outcome", () => {
  it.each([
    ["on the road, favourable", passed, onRoad, { mention: "B", outcome: "passed" }],
    ["on the road, unfavourable", failed, onRoad, { mention: "AJO", outcome: "failed" }],
    ["off the road, favourable", { ...NOTHING, outcome: "passed" }, of("A2", "off_road"), { mention: "BON" }],
    ["off the road, unfavourable", { ...NOTHING, outcome: "failed" }, of("A2", "off_road"), { mention: "AJO" }],
    ["absent without a word", NOTHING, onRoad, { mention: "ABS NON EXC", outcome: "absent_not_excused" }],
    ["absent, medical certificate", { ...NOTHING, excuse: "medical_certificate" }, onRoad, { mention: "ABS EXC" }],
    ["absent, called to arms", { ...NOTHING, excuse: "military_convocation" }, onRoad, { mention: "ABS EXC" }],
    [
      "absent, another exam",
      { ...NOTHING, excuse: "exam_or_competition_convocation" },
      onRoad,
      { mention: "ABS EXC", outcome: "absent_excused" },
    ],
    [
      "present, not examined",
      { ...NOTHING, outcome: "not_examined", motive: "vehicle_not_adapted" },
      onRoad,
      { mention: "EXC", outcome: "not_examined", motive: "vehicle_not_adapted" },
    ],
  ] as [string, SentOutcome, ExamToJudge, object][])("%s", (_what, sent, exam, expected) => {
    expect(judgeOutcome(sent, exam)).toMatchObject(expected);
  });
});

describe("CEP-1 CEP-2 CEP-3: the competence balance", () => {
  it("with an eliminatory error has neither subtotals nor a total, and the points stay known", () => {
    expect(judgeOutcome(failed, onRoad)).toMatchObject({
      points: 13,
      certificate: { balance: { eliminatory: true, subtotals: null, total: null }, toWorkOn: ["speed"] },
    });
  });

  it.each([
    [
      "an eliminatory error and a favourable result",
      { ...passed, marks: marks(2, "speed") },
      "EliminatoryErrorPassed",
      "CEP-3",
    ],
    ["a line without a mark", { ...passed, marks: marks(2).slice(1) }, "LineNotMarked", "CEP-2"],
    ["a line with two", { ...passed, marks: [...marks(2), { competence: "speed", level: 1 }] }, "MarkedTwice", "CEP-2"],
    ["a level beyond the highest", { ...passed, marks: marks(4) }, "NotALevel", "CEP-2"],
    ["a level below the lowest", { ...passed, marks: marks(-1) }, "NotALevel", "CEP-2"],
    ["nothing to work on", { ...failed, toWorkOn: [] }, "NothingToWorkOn", "CEP-1"],
    ["no motive", { ...NOTHING, outcome: "not_examined" }, "MotiveMissing", "RES-4"],
    ["marks of an absent candidate", { ...NOTHING, marks: marks(2) }, "DoesNotBelong", "CEP-1"],
    ["an excuse of somebody who came", { ...passed, excuse: "medical_certificate" }, "DoesNotBelong", "RES-5"],
    ["a motive of somebody who was examined", { ...passed, motive: "weather" }, "DoesNotBelong", "RES-4"],
    ["code 103", { ...passed, adaptationCodes: ["103"] }, "CodeWithdrawn", "COD-6"],
  ] as [string, SentOutcome, string, string][])("%s is no outcome", (_what, sent, fault, rule) => {
    expect(judgeOutcome(sent, onRoad)).toMatchObject({ kind: "OutcomeNotValid", fault, rule });
  });

  it("a line that does not concern the category is struck, and must not be marked", () => {
    const ofBe = marks(2).filter(({ competence }) => competence !== "vehicle_checks");
    expect(judgeOutcome({ ...passed, marks: marks(2) }, of("BE"))).toMatchObject({ fault: "LineStruck" });
    const written = judgeOutcome({ ...passed, marks: ofBe }, of("BE"));
    expect(written).toMatchObject({
      certificate: {
        balance: { lines: expect.arrayContaining([{ competence: "vehicle_checks", written: "struck" }]) },
      },
    });
  });
});

const BACK = { invalidUntil: "2027-03-01", noviceUntil: "2029-12-24" };

describe("COD-8 CEP-6: back to the licence after an invalidation", () => {
  it("a success before its end is code 106, and counts as a licence from the day after it", () => {
    expect(judgeOutcome({ ...passed, returnToLicence: BACK }, onRoad)).toMatchObject({
      certificate: {
        codes: ["106 jusqu’au 24/12/2029"],
        validAsLicence: "vaut titre de conduite à compter du 02/03/2027",
      },
    });
  });

  it("a success after its end counts as anybody's", () => {
    const over = { ...BACK, invalidUntil: "2026-12-23" };
    expect(judgeOutcome({ ...passed, returnToLicence: over }, onRoad)).toMatchObject({
      certificate: { validAsLicence: null },
    });
  });

  it("does not belong to an absence, nor to a test off the road", () => {
    const stranger = { kind: "OutcomeNotValid", fault: "DoesNotBelong", rule: "COD-8" };
    expect(judgeOutcome({ ...NOTHING, returnToLicence: BACK }, onRoad)).toMatchObject(stranger);
    const offRoad = { ...NOTHING, outcome: "passed", returnToLicence: BACK } as const;
    expect(judgeOutcome(offRoad, of("A2", "off_road"))).toMatchObject(stranger);
  });
});

describe("COD-1 COD-3 COD-4 RES-14: codes on the file and on the certificate", () => {
  it("an automatic gearbox is code 78 on both after a success, and on the file alone after a failure", () => {
    expect(judgeOutcome({ ...passed, automatic: true }, onRoad)).toMatchObject({
      codesOnFile: ["78"],
      certificate: { codes: ["78"] },
    });
    expect(judgeOutcome({ ...failed, automatic: true }, onRoad)).toMatchObject({
      codesOnFile: ["78"],
      certificate: { codes: [] },
    });
  });

  it("who holds B for manual gearboxes has no code 78 for BE", () => {
    const licences: ExamToJudge["licences"] = [
      {
        category: "B",
        ...{ obtainedOn: "2020-01-01", issuedBy: "FR", exchangedFrom: null },
        ...{ bySevenHourTraining: false, automaticOnly: false },
      },
    ];
    const ofBe = marks(2).filter(({ competence }) => competence !== "vehicle_checks");
    expect(judgeOutcome({ ...passed, marks: ofBe, automatic: true }, { ...of("BE"), licences })).toMatchObject({
      codesOnFile: [],
      certificate: { codes: [] },
    });
  });

  it("the light exam of C1 is code 97, and adaptations are the same on both", () => {
    const ofC1 = marks(2).filter(({ competence }) => competence !== "vehicle_checks");
    expect(
      judgeOutcome({ ...passed, marks: ofC1, light: true, adaptationCodes: ["10.02", "44.08"] }, of("C1")),
    ).toMatchObject({ codesOnFile: ["10.02", "44.08", "97"], certificate: { codes: ["10.02", "44.08", "97"] } });
  });
});
