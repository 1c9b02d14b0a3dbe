import type { useTranslations } from "next-intl";
import type { FieldName } from "./questions";

type Words = ReturnType<typeof useTranslations<"eligibility">>;

/** The words of a question; the rows of licences share theirs. */
export function labelOf(field: FieldName, words: Words): string {
  const [, row, date] = /^permis(\d)(-date)?$/.exec(field) ?? [];
  if (row) return words(date ? "licenceDate" : "licence", { row });
  return words(`fields.${field as Exclude<FieldName, `permis${number}` | `permis${number}-date`>}`);
}
