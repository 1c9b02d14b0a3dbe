import type { Competence, LicenceCategory } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import type { CanonicalContent } from "../domain/exam-day/canonical.js";
import type { WrittenOutcome } from "../domain/exam-day/judge-outcome.js";
import { motiveText } from "../exam-day/exam-day.words.js";
import type { ListLine, OutcomeRow } from "../exam-day/list-lines.js";
import type { LoadedList } from "../exam-day/load-list.js";

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** `08:04` on the clock of the centre. */
const clockTime = (date: Date, timeZone: string): string =>
  instantOf(date).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: "minute" });

const sessionOf = ({ session }: LoadedList) => ({
  date: session.civilDate,
  centre: session.centreName,
  department: session.departmentCode,
  examiner: session.examinerNumber,
  group: session.categoryGroup,
});

/** One line of the list as the guide has it: what was struck stays, marked. */
const lineContent = (line: ListLine, { session, outcomes }: LoadedList) => {
  const chain = line.id === null ? undefined : outcomes.get(line.id);
  const written = (row: OutcomeRow) => ({
    mention: row.mention,
    motive: row.motive && motiveText(row.motive, "fr"),
    excuse: row.excuse,
  });
  return {
    time: clockTime(line.startsAt, session.timeZone),
    ...{ birthName: line.birthName, firstName: line.firstName, birthDate: line.birthDate, neph: line.neph },
    ...{ category: line.category, phase: line.phase, removed: line.removedAt !== null },
    standing: chain?.standing ? written(chain.standing) : null,
    struck: (chain?.struck ?? []).map(written),
  };
};

/** The exam list (bordereau). */
export const listContent = (loaded: LoadedList) => {
  const { list } = loaded.session;
  return {
    paper: "list",
    ...sessionOf(loaded),
    state: list?.state ?? "draft",
    places: loaded.places,
    unhonouredUnits: list?.unhonouredUnits ?? null,
    lines: loaded.lines.map((line) => lineContent(line, loaded)),
    amendments: loaded.amendments.map(({ signedBy, removed, added }) => ({
      ...{ signedBy, removed: removed.length, added: added.length },
    })),
  } as const satisfies CanonicalContent;
};
export type ListContent = ReturnType<typeof listContent>;

/** The report of a session: how many of each mention, and when it was closed and completed. */
export const reportContent = (loaded: LoadedList) => {
  const { list, timeZone } = loaded.session;
  const standing = [...loaded.outcomes.values()].flatMap((chain) => chain.standing ?? []);
  const counted = Map.groupBy(standing, ({ mention }) => mention);
  const at = (date: Date | null | undefined) => (date ? clockTime(date, timeZone) : null);
  return {
    paper: "report",
    ...sessionOf(loaded),
    ...{ state: list?.state ?? "draft", places: loaded.places, unhonouredUnits: list?.unhonouredUnits ?? null },
    presented: loaded.lines.filter(({ removedAt }) => removedAt === null).length,
    mentions: [...counted]
      .map(([mention, rows]) => ({ mention, count: rows.length }))
      .toSorted((one, other) => (one.mention < other.mention ? -1 : 1)),
    motives: [
      ...Map.groupBy(
        standing.flatMap(({ motive }) => motive ?? []),
        (motive) => motive,
      ),
    ]
      .map(([motive, all]) => ({ motive: motiveText(motive, "fr"), count: all.length }))
      .toSorted((one, other) => (one.motive < other.motive ? -1 : 1)),
    corrections: [...loaded.outcomes.values()].reduce((sum, { struck }) => sum + struck.length, 0),
    amendments: loaded.amendments.length,
    ...{ issuedAt: at(list?.issuedAt), closedAt: at(list?.closedAt), completedAt: at(list?.completedAt) },
  } as const satisfies CanonicalContent;
};
export type ReportContent = ReturnType<typeof reportContent>;

type CertificateFacts = Pick<ListLine, "birthName" | "firstName" | "birthDate" | "neph" | "phase"> & {
  readonly category: LicenceCategory;
};

/** The certificate (CEPC) of an on-road test that was seen to its end; null of anything else, which has none. */
export const certificateContent = (
  outcome: Pick<OutcomeRow, "key" | "outcome" | "printed">,
  { birthName, firstName, birthDate, neph }: CertificateFacts,
) => {
  const { certificate } = outcome.printed as Pick<WrittenOutcome, "certificate">;
  if (!certificate?.balance) return null;
  const { heading, balance, codes, toWorkOn, categories, validAsLicence } = certificate;
  return {
    paper: "certificate",
    key: outcome.key,
    ...{ birthName, firstName, birthDate, neph },
    ...{ date: heading.on, centre: heading.centre, department: heading.departmentNumber, examiner: heading.examiner },
    category: heading.category,
    favourable: outcome.outcome === "passed",
    lines: balance.lines.map(({ competence, written }) => ({ competence: competence as Competence, written })),
    subtotals: balance.subtotals?.map(({ level, points }) => ({ level, points })) ?? null,
    total: balance.total,
    toWorkOn: toWorkOn.map((competence) => competence as Competence),
    ...{ codes: [...codes], categories: [...categories], validAsLicence },
  } as const satisfies CanonicalContent;
};
export type CertificateContent = NonNullable<ReturnType<typeof certificateContent>>;
