import { expect, it } from "vitest";
import { LEGAL_VALUES } from "../../../test/legal-values.js";
import { rulebookOf, rulesOn } from "../regulation/rule-set.js";
import { judgeRows, type KnownRequest } from "./judge-rows.js";
import { readFile } from "./read-file.js";

const ON = "2026-11-24";
const rules = rulesOn(rulebookOf(LEGAL_VALUES), ON);
const NEPH = "093631754283";
const rows = readFile(
  Buffer.from(
    JSON.stringify([
      { codeNeph: NEPH, nomNaissance: "LEFEVRE", prenom: "LEA", dateReussiteETG: "2024-05-10", candidatExistant: "OK" },
    ]),
  ),
  ON,
);
const request = (id: string, changes: Partial<KnownRequest> = {}): KnownRequest => ({
  ...{ id, version: 1, neph: NEPH, requestedAt: "2026-01-01", state: "waiting", reason: null, departmentCode: "93" },
  ...{ birthName: "Lefèvre", firstName: "Léa", told: null, ...changes },
});
const refused = { state: "refused", reason: "unknown" } as const;

it.each<[string, KnownRequest[], string | undefined]>([
  ["nobody's", [], undefined],
  ["the one there is", [request("one")], "one"],
  ["the one of that name", [request("other", { birthName: "Durand" }), request("named")], "named"],
  ["the one that counts", [request("before", refused), request("now")], "now"],
  [
    "the one that was refused, before one that nobody has confirmed",
    [request("new", { state: "to_confirm" }), request("old", refused)],
    "old",
  ],
  [
    "of those that were refused the latest",
    [request("old", refused), request("new", { ...refused, requestedAt: "2026-02-01" })],
    "new",
  ],
])("of the requests of one NEPH a row is about %s", (_which, requests, id) => {
  if ("kind" in rows) throw new Error(rows.kind);
  for (const known of [requests, requests.toReversed()]) {
    const [judged] = judgeRows(rows, { requests: known, mayDecideIn: () => true, rules, on: ON });
    expect(judged?.request?.id).toBe(id);
  }
});
