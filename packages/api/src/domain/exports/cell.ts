import type { Locale } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";

/** What is in a column. A date is `YYYY-MM-DD`, a moment `YYYY-MM-DDTHH:MM` on the clock of its place. */
export type CellKind = "text" | "number" | "date" | "moment";

/** Null: there is nothing to say. */
export type CellValue = string | number | null;

/** A row of a list, a value for each of its columns. */
export type CellRow = readonly CellValue[];

/** A column of a list: its heading, and what is in it. */
type Heading = { readonly heading: string; readonly kind: CellKind };

/** A list as it goes into a file. `title`: the name of its sheet. */
export type Sheet = { readonly title: string; readonly columns: readonly Heading[]; readonly locale: Locale };

/** The date of a moment, and the minutes after its midnight. */
export const dayAndMinute = (moment: string): { readonly date: CivilDate; readonly minute: number } => ({
  date: moment.slice(0, 10),
  minute: Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16)),
});
