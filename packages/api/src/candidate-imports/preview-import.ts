import { createHash } from "node:crypto";
import { judgeRows } from "../domain/entry/judge-rows.js";
import { readFile } from "../domain/entry/read-file.js";
import type { FileRefusal } from "../domain/entry/refusal.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import { todayInParis } from "../regulation/exam-date.js";
import { keepImport, requestsOf } from "./import.store.js";
import type { Decider, ImportServices } from "./run-import.js";

export type Previewed = { readonly kind: "ImportPreviewed"; readonly importId: string };

const LONGEST_NAME = 120;

/** A file name to show: without a path, without what nobody can see. */
const shownName = (name: string): string =>
  name
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{Control}\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu, "")
    .slice(0, LONGEST_NAME)
    .toWellFormed() || "?";

/** Reads a file of the ministry and keeps it with a verdict on each row. No request is changed. */
export const previewImport = async (
  { database, clock, rulebook }: ImportServices,
  bytes: Uint8Array,
  name: string,
  by: Decider,
): Promise<Previewed | FileRefusal> => {
  const on = todayInParis({ clock });
  const rows = readFile(bytes, on);
  if ("kind" in rows) return rows;
  const requests = await requestsOf(
    database,
    rows.flatMap(({ row }) => row?.neph ?? []),
  );
  const judged = judgeRows(rows, { requests, mayDecideIn: by.mayDecideIn, rules: rulesOn(rulebook.now(), on), on });
  const hash = createHash("sha256").update(bytes).digest("hex");
  const file = { officerId: by.officerId, fileName: shownName(name), hash, sentAt: clock.now() };
  return { kind: "ImportPreviewed", importId: await keepImport(database, file, judged) };
};
