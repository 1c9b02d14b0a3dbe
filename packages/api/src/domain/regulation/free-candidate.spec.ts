import { describe, expect, it } from "vitest";
import {
  byWaiting,
  type FreeCandidateFile,
  refusalOfClosedDepartment,
  refusalsOfService,
  refusalWithoutInvitation,
} from "./free-candidate.js";

describe("CLB-1: who has waited longest is invited first, and nobody registers without an invitation", () => {
  const asked = (askedOn: string, neph: string) => ({ askedOn, neph });
  const october = asked("2018-10-01", "180693300009");
  const may = asked("2018-05-31", "180693300005");
  const june = asked("2018-06-01", "180693300001");
  const alsoJune = asked("2018-06-01", "180693300002");

  it.each([[[october, may, june, alsoJune]], [[alsoJune, june, may, october]], [[june, october, alsoJune, may]]])(
    "whatever the order they come in",
    (waiting) => {
      expect(waiting.toSorted(byWaiting)).toEqual([may, june, alsoJune, october]);
    },
  );

  it("a candidate does not come before themselves", () => {
    expect(byWaiting(june, june)).toBe(0);
  });

  it.each([
    [null, "2019-08-21", { kind: "NotInvited", rule: "CLB-1" }],
    ["2019-08-21", "2019-08-20", { kind: "NotInvited", rule: "CLB-1" }],
    ["2019-08-21", "2019-08-21", null],
    ["2019-08-21", "2019-08-22", null],
  ])("invited on %s, registering on %s", (invitedOn, on, refusal) => {
    expect(refusalWithoutInvitation(invitedOn, on)).toEqual(refusal);
  });
});

describe("CLB-2: registered with the ANTS, theory passed, place asked for in the department of residence", () => {
  const file: FreeCandidateFile = { registered: true, theoryPassed: true, residence: "93", askedIn: "93" };
  const notRegistered = { kind: "NotRegistered", rule: "CLB-2" };
  const theoryNotPassed = { kind: "TheoryNotPassed", rule: "CLB-2" };
  const notAsked = { kind: "PlaceNotAsked", rule: "CLB-2" };

  it.each([
    [{}, []],
    [{ registered: false }, [notRegistered]],
    [{ theoryPassed: false }, [theoryNotPassed]],
    [{ askedIn: null }, [notAsked]],
    [{ askedIn: "75" }, [{ kind: "AskedElsewhere", askedIn: "75", residence: "93", rule: "CLB-2" }]],
    [{ registered: false, theoryPassed: false, askedIn: null }, [notRegistered, theoryNotPassed, notAsked]],
  ])("%j: %j", (changes, refusals) => {
    expect(refusalsOfService({ ...file, ...changes })).toEqual(refusals);
  });
});

describe("CLB-5: the service opens department by department", () => {
  const openings = new Map([
    ["93", "2018-08-21"],
    ["69", "2019-08-21"],
    ["75", "2019-08-21"],
  ]);
  const notOpen = (department: string, opensOn: string | null) => ({
    kind: "DepartmentNotOpen",
    department,
    opensOn,
    rule: "CLB-5",
  });

  it.each([
    ["93", "2019-08-20", null],
    ["75", "2019-08-20", notOpen("75", "2019-08-21")],
    ["69", "2019-08-20", notOpen("69", "2019-08-21")],
    ["69", "2019-08-21", null],
    ["69", "2019-08-22", null],
    ["13", "2019-08-22", notOpen("13", null)],
  ])("%s on %s", (department, on, refusal) => {
    expect(refusalOfClosedDepartment(department, openings, on)).toEqual(refusal);
  });
});
