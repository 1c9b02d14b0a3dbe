import { type DocumentNode, visit } from "graphql";
import type { Context } from "../context.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import { opensFor } from "../publication/opens-for.js";
import type { ExamSlot } from "../slots/slot.types.js";
import { type JudgedFile, judgedFile } from "./judged-file.js";
import type { RulebookNow } from "./rulebook.js";

/** Answered for the viewer: `ExamSlot.eligibility` and the query of the same name, `ExamSlot.opensForYouAt`. */
const PERSONAL: ReadonlySet<string> = new Set(["eligibility", "opensForYouAt", "placesNotYetOpen"]);

const known = new WeakMap<DocumentNode, boolean>();

/** Whether an answer is the viewer's own: then it may not be shared, and the viewer's file is needed. */
export const isPersonal = (document: DocumentNode): boolean => {
  const remembered = known.get(document);
  if (remembered !== undefined) return remembered;
  let personal = false;
  visit(document, {
    Field: ({ name }) => {
      if (PERSONAL.has(name.value)) personal = true;
    },
  });
  known.set(document, personal);
  return personal;
};

/** Files as they were when their viewers were looked up, with the answers about them. */
const judged = new WeakMap<CandidateFacts, { rules: RulebookNow; file: JudgedFile }>();

export const seenFile = (facts: CandidateFacts, rules: RulebookNow): JudgedFile => {
  const known = judged.get(facts);
  if (known?.rules === rules) return known.file;
  const file = judgedFile(facts, rules);
  judged.set(facts, { rules, file });
  return file;
};

/**
 * Finds the viewer's file before an operation that asks about it: a list of places then needs neither a promise nor a resolver
 * for each. The marks of a board may be as old as the look-up of the viewer, a few seconds at the most: whoever books is judged
 * on the file as it is then.
 */
export const judgeViewer = async (document: DocumentNode, context: Context): Promise<void> => {
  const { viewer } = context;
  if (!viewer || !isPersonal(document)) return;
  context.viewersFile = viewer.seen
    ? seenFile(viewer.seen.facts, context.rulebook.now())
    : await context.loaders.judgedFile.load(viewer.candidateId);
};

/** The slot with what is the viewer's own, where that was asked for. */
export const forViewer = (slot: ExamSlot, context: Context): ExamSlot => {
  const { viewersFile: file } = context;
  if (!file) return slot;
  const eligibility = file.on(slot.category, slot.phase, slot.date);
  return { ...slot, eligibility, opensForYouAt: opensFor(slot, file.facts, context) };
};

export const allForViewer = (slots: ExamSlot[], context: Context): ExamSlot[] =>
  context.viewersFile ? slots.map((slot) => forViewer(slot, context)) : slots;
