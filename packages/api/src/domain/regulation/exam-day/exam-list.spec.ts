import { EXAM_LIST_STATES, type ExamListState } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { designateNotExamined, reconcileNames } from "./amend-list.js";
import {
  beginNominativeCheck,
  beginNumericCheck,
  closeList,
  completeList,
  draftList,
  issueList,
  mayBeExamined,
} from "./exam-list.js";
import { type ExamList, type ListRefusal, MOVES } from "./exam-list.types.js";
import type { ListEntry } from "./list-entry.js";

const entry = (candidate: string): ListEntry => ({ candidate, mention: "B", motive: null, reserves: [], notes: [] });

/** A step that the story takes for granted. */
const list = <List extends ExamList>(step: List | ListRefusal): List => {
  if ("kind" in step) throw new Error(JSON.stringify(step));
  return step;
};

const draft = draftList(["1", "2"], 2);
const issued = list(issueList(draft));
const counted = list(beginNumericCheck(issued));
const named = list(beginNominativeCheck(counted, ["1", "2"]));
const closed = list(closeList(named));
const completed = list(completeList(closed, [entry("1"), entry("2")]));

const LISTS: Record<ExamListState, ExamList> = {
  draft,
  issued,
  numeric_check: counted,
  nominative_check: named,
  closed,
  completed,
};
const change = { removed: [], added: [], filesReturned: [], signedBy: "Martin" };
const STEPS: Record<Exclude<ExamListState, "draft">, (from: ExamList) => ExamList | ListRefusal> = {
  issued: issueList,
  numeric_check: beginNumericCheck,
  nominative_check: (from) => beginNominativeCheck(from, ["1", "2"]),
  closed: closeList,
  completed: (from) => completeList(from, [entry("1"), entry("2")]),
};

describe("BRD-5: a list goes from state to state as the table says, and no other way", () => {
  const ways = EXAM_LIST_STATES.flatMap((from) =>
    Object.entries(STEPS).map(([to, step]) => ({ from, to, step, allowed: MOVES[from].some((next) => next === to) })),
  );
  it.each(ways)("$from to $to: $allowed", ({ from, to, step, allowed }) => {
    const after = step(LISTS[from]);
    const over = from === "closed" || from === "completed";
    if (allowed) expect(after).toMatchObject({ state: to });
    else if (over) expect(after).toEqual({ kind: "ListClosed", state: from, rule: "BRD-6" });
    else expect(after).toEqual({ kind: "NotNow", state: from, rule: "BRD-5" });
  });

  it("closes with the number of units left unused", () => {
    const named = list(beginNominativeCheck(list(beginNumericCheck(list(issueList(draftList(["1"], 3))))), ["1"]));
    expect(closeList(named)).toMatchObject({ state: "closed", unhonouredUnits: 2 });
  });

  it("does not close while a name has no file", () => {
    expect(closeList(list(beginNominativeCheck(counted, ["1"])))).toEqual({
      kind: "NamesDiffer",
      withoutFile: ["2"],
      notListed: [],
      rule: "BRD-4",
    });
  });

  it("does not close with more candidates than places", () => {
    expect(closeList({ ...named, attributedPlaces: 1 })).toEqual({
      kind: "TooManyCandidates",
      excess: 1,
      rule: "BRD-3",
    });
  });
});

describe("BRD-3: in excess, the representative designates who is not examined, and signs", () => {
  const crowded = list(beginNumericCheck(list(issueList(draftList(["1", "2", "3"], 2)))));

  it("goes no further while there are too many", () => {
    expect(beginNominativeCheck(crowded, ["1", "2", "3"])).toEqual({
      kind: "TooManyCandidates",
      excess: 1,
      rule: "BRD-3",
    });
  });

  it("takes the designated candidate off the list and keeps the signed change", () => {
    expect(designateNotExamined(crowded, ["3"], "Martin")).toEqual({
      state: "numeric_check",
      attributedPlaces: 2,
      candidates: ["1", "2"],
      amendments: [{ removed: ["3"], added: [], signedBy: "Martin" }],
    });
  });

  it.each([
    ["nobody", [], "Martin", { kind: "WrongDesignation", excess: 1, designated: 0, rule: "BRD-3" }],
    ["too many", ["1", "2"], "Martin", { kind: "WrongDesignation", excess: 1, designated: 2, rule: "BRD-3" }],
    ["somebody else", ["4"], "Martin", { kind: "NotOnList", candidate: "4", rule: "BRD-3" }],
    ["without a signature", ["3"], " ", { kind: "NotSigned", rule: "BRD-3" }],
  ])("refuses to designate %s", (_case, designated, signedBy, refusal) => {
    expect(designateNotExamined(crowded, designated, signedBy)).toEqual(refusal);
  });

  it("has nobody to designate when the numbers agree", () => {
    expect(designateNotExamined(counted, ["1"], "Martin")).toMatchObject({ kind: "WrongDesignation", excess: 0 });
  });
});

describe("BRD-4: names that differ from the files are amended, and signed", () => {
  const differing = list(beginNominativeCheck(counted, ["1", "3"]));

  it("puts one candidate in the place of another", () => {
    const amended = list(reconcileNames(differing, { ...change, removed: ["2"], added: ["3"] }));
    expect(amended.amendments).toEqual([{ removed: ["2"], added: ["3"], signedBy: "Martin" }]);
    expect(closeList(amended)).toMatchObject({ state: "closed", candidates: ["1", "3"], unhonouredUnits: 0 });
  });

  it("gives a file back instead: the place is left unused", () => {
    const amended = list(reconcileNames(differing, { ...change, removed: ["2"], filesReturned: ["3"] }));
    expect(closeList(amended)).toMatchObject({ state: "closed", candidates: ["1"], files: ["1"], unhonouredUnits: 1 });
  });

  it.each([
    ["nobody comes without a file", { added: ["4"] }, { kind: "FileNotHandedOver", candidate: "4", rule: "BRD-4" }],
    ["no file goes back that is not there", { filesReturned: ["2"] }, { kind: "FileNotHandedOver", candidate: "2" }],
    ["nobody leaves who is not there", { removed: ["3"] }, { kind: "NotOnList", candidate: "3", rule: "BRD-4" }],
    ["nobody comes beyond the places", { added: ["3"] }, { kind: "TooManyCandidates", excess: 1, rule: "BRD-3" }],
    ["nothing changes without a signature", { removed: ["2"], signedBy: "" }, { kind: "NotSigned", rule: "BRD-4" }],
  ])("%s", (_case, amendment, refusal) => {
    expect(reconcileNames(differing, { ...change, ...amendment })).toMatchObject(refusal);
  });
});

describe("BRD-6: a closed list is not amended any more", () => {
  it.each([
    ["closed", closed],
    ["completed", completed],
  ] as const)("%s", (state, over) => {
    const refusal = { kind: "ListClosed", state, rule: "BRD-6" };
    expect(designateNotExamined(over, ["1"], "Martin")).toEqual(refusal);
    expect(reconcileNames(over, { ...change, removed: ["1"] })).toEqual(refusal);
  });

  it("nor is one amended before its check", () => {
    expect(reconcileNames(counted, change)).toEqual({ kind: "NotNow", state: "numeric_check", rule: "BRD-5" });
    expect(designateNotExamined(named, [], "Martin")).toMatchObject({ kind: "NotNow" });
  });
});

describe("BRD-7: only who is on the list and whose file was handed over is examined", () => {
  it.each([
    ["on the list, with a file", closed, "1", { kind: "satisfied", rule: "BRD-7" }],
    ["not on the list", closed, "3", { kind: "not_receivable", rule: "BRD-7" }],
    ["on the list, no file", { ...closed, files: ["2"] }, "1", { kind: "not_receivable", rule: "BRD-7" }],
    ["a file, not on the list", { ...closed, candidates: ["2"] }, "1", { kind: "not_receivable", rule: "BRD-7" }],
    ["the list is not closed", named, "1", { kind: "missing", rule: "BRD-5", fact: "closedList" }],
  ])("%s", (_case, from, candidate, check) => {
    expect(mayBeExamined(from, candidate)).toEqual(check);
  });
});

describe("BRD-8: the list is complete when every candidate has an entry, and only one", () => {
  it.each([
    ["one has none", ["1"], { kind: "EntryMissing", candidate: "2", rule: "BRD-8" }],
    ["one has two", ["1", "1", "2"], { kind: "EntryTwice", candidate: "1", rule: "BRD-8" }],
    ["somebody else has one", ["1", "2", "3"], { kind: "EntryNotExpected", candidate: "3", rule: "BRD-7" }],
  ])("%s", (_case, candidates, refusal) => {
    expect(completeList(closed, candidates.map(entry))).toEqual(refusal);
  });
});
