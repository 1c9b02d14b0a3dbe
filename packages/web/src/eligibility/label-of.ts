import type { useTranslations } from "next-intl";
import type { FieldName } from "./questions";
import type { LicenceField, LicencePart, TestField, TestPart } from "./rows";

type Words = ReturnType<typeof useTranslations<"eligibility">>;

type InRow = TestField | LicenceField;

/** The words of a question; the rows of tests and of licences share theirs. */
export function labelOf(field: FieldName, words: Words): string {
  const [, row, part] = /^essai(\d+)-(\w+)$/.exec(field) ?? [];
  if (row) return words(`test.${part as TestPart}`, { row });
  const [, licence, mark = "category"] = /^permis(\d+)(?:-(\w+))?$/.exec(field) ?? [];
  if (licence) return words(`licence.${mark as LicencePart | "category"}`, { row: licence });
  return words(`fields.${field as Exclude<FieldName, InRow>}`);
}
