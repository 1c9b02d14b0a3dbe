import type { Locale } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { CellKind, CellValue } from "../domain/exports/cell.js";
import type { Column, Words } from "./export-list.js";

type Of<Row, Value> = (row: Row, locale: Locale) => Value;

const column =
  (kind: CellKind) =>
  <Row>(fr: string, en: string, of: Of<Row, CellValue>): Column<Row> => ({ heading: { fr, en }, kind, of });
const text = column("text");

const YES_AND_NO = { true: { fr: "oui", en: "yes" }, false: { fr: "non", en: "no" } } as const;

/** The makers of the columns of a list with such rows: a heading in French and in English, and what is below it. */
const makers = <Row>() => ({
  text: text<Row>,
  number: column("number")<Row>,
  date: column("date")<Row>,
  moment: column("moment")<Row>,
  /** A word of a vocabulary, as it is said. */
  word: <Known extends string>(
    [fr, en]: readonly [string, string],
    words: Readonly<Record<Known, Words>>,
    of: Of<Row, Known | null>,
  ): Column<Row> =>
    text<Row>(fr, en, (row, locale) => {
      const known = of(row, locale);
      return known === null ? null : words[known][locale];
    }),
  yesOrNo: (fr: string, en: string, of: Of<Row, boolean>): Column<Row> =>
    text<Row>(fr, en, (row, locale) => YES_AND_NO[`${of(row, locale)}`][locale]),
});

export const columnsOf = <Row>(
  make: (of: ReturnType<typeof makers<Row>>) => readonly Column<Row>[],
): readonly Column<Row>[] => make(makers<Row>());

/** A moment as columns have it, on the clock of a place. */
export const momentIn = (instant: SQL, timeZone: SQL): SQL =>
  sql`to_char(${instant} at time zone ${timeZone}, 'YYYY-MM-DD"T"HH24:MI')`;

/** On the clock of Paris: what concerns no one place. */
export const momentInParis = (instant: SQL): SQL => momentIn(instant, sql`'Europe/Paris'`);

/** Who a row is about. */
export type Person = { readonly neph: string; readonly birthName: string; readonly firstName: string };

export const personColumns = <Row extends Person>(): readonly Column<Row>[] =>
  columnsOf<Row>((of) => [
    of.text("NEPH", "NEPH", ({ neph }) => neph),
    of.text("Nom de naissance", "Birth name", ({ birthName }) => birthName),
    of.text("Prénom", "First name", ({ firstName }) => firstName),
  ]);
