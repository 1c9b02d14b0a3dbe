import { expect, test } from "vitest";
import { readRulesAddress } from "./rules-address";

test.each([
  [{}, { on: null, subject: null, kind: null, ignored: [] }],
  [
    { le: "2023-12-31", sujet: "theory-exemption", quand: "exam-day" },
    { on: "2023-12-31", subject: "THEORY_EXEMPTION", kind: "EXAM_DAY", ignored: [] },
  ],
  [{ sujet: "AGE" }, { on: null, subject: "AGE", kind: null, ignored: [] }],
  [{ sujet: "theory_exemption" }, { on: null, subject: "THEORY_EXEMPTION", kind: null, ignored: [] }],
  [{ le: "2023-02-30" }, { on: "unreadable", subject: null, kind: null, ignored: [] }],
  [{ le: "demain" }, { on: "unreadable", subject: null, kind: null, ignored: [] }],
  [
    { sujet: "meteo", quand: "jamais" },
    { on: null, subject: null, kind: null, ignored: ["sujet", "quand"] },
  ],
  [{ sujet: ["age", "file"] }, { on: null, subject: "AGE", kind: null, ignored: [] }],
])("the address %j asks for %j", (query, request) => {
  expect(readRulesAddress(query)).toEqual(request);
});
