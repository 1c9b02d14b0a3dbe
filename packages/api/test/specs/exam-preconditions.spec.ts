import { describe, expect, it } from "vitest";
import { PASSED, record, see } from "../exam-day-calls.js";
import { closedMorning, examClock } from "../exam-morning.js";
import { useApi } from "../use-api.js";

const clock = examClock();
const { world, api } = await useApi({ clock, sweeps: false });
const parts = { world, api, clock };

const at = (minute: number) => ({ recordedAt: `2026-12-24T08:${String(minute).padStart(2, "0")}:00Z` });

describe("what is looked at before an exam", () => {
  it("ID-1 REC-7: each document has its rule, and nothing is guessed before somebody has looked", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    const { line } = await see(api, examiner, lineId, "IDENTITY_DOCUMENT", "ORIGINAL");
    expect(line?.preconditions).toMatchObject([
      { precondition: "IDENTITY_DOCUMENT", observation: "ORIGINAL", verdict: "SATISFIED", rule: "ID-1", motive: null },
      { precondition: "REGISTRATION_ATTESTATION", observation: null, verdict: "MISSING", rule: "REC-7" },
      { precondition: "RETURN_TO_LICENCE_SHEET", observation: null, verdict: "MISSING", rule: "REC-8" },
    ]);
  });

  it("RES-8: who has no identity document is not examined: EXC with that motive is all that can be written", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    await see(api, examiner, lineId, "IDENTITY_DOCUMENT", "NOTHING");
    expect(await record(api, examiner, lineId, PASSED)).toMatchObject({ code: "PRECONDITION_NOT_MET", rule: "RES-8" });
    const written = await record(api, examiner, lineId, { outcome: "NOT_EXAMINED", motive: "IDENTITY_NOT_PROVED" });
    expect(written.line?.standing).toMatchObject({ mention: "EXC", motiveText: "identité non justifiée" });
  });

  it("what was seen later counts, in whatever order it arrives, and twice is once", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    await see(api, examiner, lineId, "IDENTITY_DOCUMENT", "ORIGINAL", at(9));
    const key = "0199a000-0000-7000-8000-00000000aa01";
    const late = await see(api, examiner, lineId, "IDENTITY_DOCUMENT", "NOTHING", { key, ...at(5) });
    expect(late.line?.preconditions[0]).toMatchObject({ observation: "ORIGINAL", verdict: "SATISFIED" });
    expect(await see(api, examiner, lineId, "IDENTITY_DOCUMENT", "NOTHING", { key, ...at(5) })).toMatchObject({
      again: true,
    });
    expect(await see(api, examiner, lineId, "IDENTITY_DOCUMENT", "ORIGINAL", { key })).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    expect(await record(api, examiner, lineId, PASSED)).toMatchObject({ __typename: "RecordOutcomeSuccess" });
  });

  it("VIS-2: two tries, and then a medical check is asked for, which fails no exam", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    const first = await see(api, examiner, lineId, "VISION", "NOT_READ", at(1));
    expect(first.line?.vision).toEqual({ state: "PENDING", triesLeft: 1, marks: [] });
    const second = await see(api, examiner, lineId, "VISION", "NOT_READ", at(2));
    expect(second.line?.vision).toEqual({
      state: "MEDICAL_CHECK_NEEDED",
      triesLeft: 0,
      marks: ["TVF", "demande de contrôle médical"],
    });
    expect(await see(api, examiner, lineId, "VISION", "READ", at(3))).toMatchObject({
      code: "TOO_MANY_TRIES",
      allowed: 2,
    });
    expect(await record(api, examiner, lineId, PASSED)).toMatchObject({ __typename: "RecordOutcomeSuccess" });
    const after = await see(api, examiner, lineId, "IDENTITY_DOCUMENT", "ORIGINAL", at(4));
    expect(after.line).toMatchObject({ papersAfter: { medicalLetter: "EXAM_SERVICE", rules: ["VIS-2"] } });
  });

  it.each([1, 2, 3])("VIS-2: of two tablets that try at once for the last time, one is told (%i)", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    await see(api, examiner, lineId, "VISION", "NOT_READ", at(1));
    const both = await Promise.all([2, 3].map((minute) => see(api, examiner, lineId, "VISION", "READ", at(minute))));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(["RecordPreconditionSuccess", "TooManyTries"]);
  });

  it("AAC-4: an apprentice who forgot the booklet is excused, and who leaves accompanied driving is examined", async () => {
    const facts = {
      ...{
        trainingPath: "aac" as const,
        initialTrainingEndedOn: world.day(-400),
        preliminaryAppointmentOn: world.day(-390),
      },
      ...{ birthDate: "2000-03-10", theoryPassedOn: world.day(-450), registeredOn: world.day(-500) },
    };
    const { examiner, lineId } = await closedMorning(parts, { facts });
    const forgotten = await see(api, examiner, lineId, "TRAINING_BOOKLET", "NOTHING", at(1));
    const booklet = forgotten.line?.preconditions.find(({ precondition }) => precondition === "TRAINING_BOOKLET");
    expect(booklet).toMatchObject({ verdict: "EXCUSED", rule: "AAC-4", motive: "BOOKLET_NOT_SHOWN" });
    const left = await see(api, examiner, lineId, "TRAINING_BOOKLET", "LEFT_ACCOMPANIED_DRIVING", at(2));
    expect(left.line?.preconditions.find(({ precondition }) => precondition === "TRAINING_BOOKLET")).toMatchObject({
      verdict: "SATISFIED",
      motive: null,
    });
  });

  it("something that cannot be seen of it is told, and nobody else learns of the line", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    expect(await see(api, examiner, lineId, "VISION", "ORIGINAL")).toMatchObject({ code: "OBSERVATION_NOT_VALID" });
    expect(await see(api, await world.officer("examiner"), lineId, "VISION", "READ")).toMatchObject({
      code: "LIST_LINE_NOT_FOUND",
    });
  });
});
