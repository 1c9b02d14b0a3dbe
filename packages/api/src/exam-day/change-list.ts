import { decideUntilStored } from "../bookings/decide-until-stored.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { designateNotExamined, reconcileNames } from "../domain/regulation/exam-day/amend-list.js";
import {
  beginNominativeCheck,
  beginNumericCheck,
  closeList as closed,
  completeList as completed,
  issueList as issued,
} from "../domain/regulation/exam-day/exam-list.js";
import type { ExamList, ListRefusal } from "../domain/regulation/exam-day/exam-list.types.js";
import type { ListEntry } from "../domain/regulation/exam-day/list-entry.js";
import type { Mention } from "../domain/regulation/exam-day/mention.js";
import {
  amendStatement,
  closeStatement,
  completeStatement,
  countStatement,
  issueStatement,
  type ListGuard,
  nameStatement,
} from "./change-list.statements.js";
import { domainList, linesOn } from "./domain-list.js";
import { examines } from "./exam-session.js";
import type { ListLine } from "./list-lines.js";
import { type LoadedList, loadList } from "./load-list.js";

export type ListChange = { readonly kind: "ChangeExamListSuccess"; readonly sessionId: number };
type Wanted = { readonly sessionId: number; readonly version: number };
type Stored = Promise<readonly { id: number }[]>;

/** Decides on the list as it is; what is not a refusal is stored by `store`. */
type Step = (
  list: ExamList,
  loaded: LoadedList,
) => { readonly store: (guard: ListGuard) => Stored } | { readonly refusal: ListRefusal };

const isRefused = (step: ExamList | ListRefusal): step is ListRefusal => "kind" in step;

/** Load, decide, store, for the examiner of the session: the version that was seen is what a change is decided on. */
const changeList = async (
  context: Context,
  { sessionId, version }: Wanted,
  step: Step,
): Promise<ListChange | Refusal> => {
  const { officer } = context;
  if (!officer) return { kind: context.viewer ? "NotAllowed" : "NotSignedIn" };
  return decideUntilStored(async () => {
    const loaded = await loadList(context, sessionId, "write");
    if (!loaded || !examines(officer, loaded.session)) return { kind: "ExamListNotFound" } as const;
    const { list } = loaded.session;
    const current = list?.version ?? 0;
    if (current !== version)
      return { kind: "ListChanged", sessionId, state: list?.state ?? "draft", version: current, sentVersion: version };
    const decided = step(domainList(list, loaded.lines, loaded.places), loaded);
    if ("refusal" in decided) return decided.refusal;
    const now = new Date(context.clock.now().epochMilliseconds);
    const { departmentCode } = loaded.session;
    const { officerId } = officer;
    const stored = await decided.store({ listId: list?.id ?? 0, version, officerId, sessionId, departmentCode, now });
    return stored.length > 0 ? ({ kind: "ChangeExamListSuccess", sessionId } as const) : "moved";
  });
};

export const issueList = (context: Context, wanted: Wanted) =>
  changeList(context, wanted, (list, { places }) => {
    const next = issued(list);
    if (isRefused(next)) return { refusal: next };
    return { store: (guard) => issueStatement(context.database, guard, places) };
  });

export const checkNumbers = (context: Context, wanted: Wanted) =>
  changeList(context, wanted, (list, { places }) => {
    const next = beginNumericCheck(list);
    return isRefused(next) ? { refusal: next } : { store: (guard) => countStatement(context.database, guard, places) };
  });

const nephsOf = (lines: LoadedList["lines"], ids: readonly string[]): string[] =>
  // An id that is on no line stays what it is: the domain then says that it is not on the list.
  ids.map((id) => lines.find((line) => line.id === id && line.removedAt === null)?.neph ?? id);

export const checkNames = (context: Context, wanted: Wanted & { readonly withoutFile: readonly string[] }) =>
  changeList(context, wanted, (list, { lines }) => {
    const without = nephsOf(lines, wanted.withoutFile);
    const stranger = without.find((neph) => !list.candidates.includes(neph));
    if (stranger !== undefined) return { refusal: { kind: "NotOnList", candidate: stranger, rule: "BRD-4" } };
    const files = list.candidates.filter((neph) => !without.includes(neph));
    const next = beginNominativeCheck(list, files);
    if (isRefused(next)) return { refusal: next };
    return { store: (guard) => nameStatement(context.database, guard, wanted.withoutFile) };
  });

type Amendment = {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly signedBy: string | null;
};

/**
 * A free candidate has no representative, and that a place is withdrawn is not for one to sign: that nobody signs is then as good as a
 * signature.
 */
const signatureFor = (concerned: readonly ListLine[], signedBy: string | null): string =>
  signedBy ??
  (concerned.length > 0 && concerned.every(({ kind, divergence }) => kind === "free" || divergence === "withdrawn")
    ? "nobody"
    : "");

export const amendList = (context: Context, wanted: Wanted & Amendment) =>
  changeList(context, wanted, (list, { lines, unlisted }) => {
    const { removed, added, signedBy } = wanted;
    const concerned = [
      ...lines.filter(({ id }) => id !== null && removed.includes(id)),
      ...unlisted.filter(({ bookingId }) => added.includes(bookingId)),
    ];
    const change = {
      removed: nephsOf(lines, removed),
      added: added.map((booking) => unlisted.find(({ bookingId }) => bookingId === booking)?.neph ?? booking),
      signedBy: signatureFor(concerned, signedBy),
    };
    // Whoever has a booking of the session has a digital file.
    const withFiles =
      list.state === "nominative_check"
        ? { ...list, files: [...list.files, ...unlisted.map(({ neph }) => neph)] }
        : list;
    const next =
      list.state === "numeric_check" && added.length === 0
        ? designateNotExamined(list, change.removed, change.signedBy)
        : reconcileNames(withFiles, { ...change, filesReturned: [] });
    if (isRefused(next)) return { refusal: next };
    return { store: (guard) => amendStatement(context.database, guard, { removed, added, signedBy }) };
  });

export const closeList = (context: Context, wanted: Wanted) =>
  changeList(context, wanted, (list, { lines }) => {
    const next = closed(list);
    if (isRefused(next)) return { refusal: next };
    const { unhonouredUnits } = next;
    return {
      store: (guard) => closeStatement(context.database, guard, { unhonouredUnits, lines: linesOn(lines).length }),
    };
  });

/** What stands of every line, as the list receives it. */
const entriesOf = ({ lines, outcomes }: LoadedList): ListEntry[] =>
  linesOn(lines).flatMap(({ id, neph }) => {
    const standing = id === null ? null : outcomes.get(id)?.standing;
    if (!standing) return [];
    const { mention, motive } = standing;
    return [{ candidate: neph, mention: mention as Mention, motive, reserves: [], notes: [] }];
  });

export const completeList = (context: Context, wanted: Wanted) =>
  changeList(context, wanted, (list, loaded) => {
    const next = completed(list, entriesOf(loaded));
    return isRefused(next) ? { refusal: next } : { store: (guard) => completeStatement(context.database, guard) };
  });
