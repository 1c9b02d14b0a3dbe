import type { Locale } from "@creneau/schema";

/** What an address of an export may be wrong in, or why there is no file now. What an officer may not have is a refusal. */
export type ExportProblem =
  | { readonly kind: "ExportNotFound" }
  | { readonly kind: "ExportTooLong"; readonly mostRows: number }
  | { readonly kind: "ExportsBusy" };

type Said = { readonly code: string; readonly status: number } & Readonly<
  Record<Locale, (problem: ExportProblem) => string>
>;

const grouped = (problem: ExportProblem, locale: Locale): string =>
  "mostRows" in problem ? problem.mostRows.toLocaleString(locale === "fr" ? "fr-FR" : "en-GB") : "";

const PROBLEMS = {
  ExportNotFound: {
    ...{ code: "EXPORT_NOT_FOUND", status: 404 },
    fr: () => "Cette liste n’existe pas, ou pas dans ce format\u00a0: csv ou xlsx.",
    en: () => "There is no such list, or not in that format: csv or xlsx.",
  },
  ExportTooLong: {
    ...{ code: "EXPORT_TOO_LONG", status: 422 },
    fr: (problem) => `Cette liste a plus de ${grouped(problem, "fr")} lignes. Choisissez une période plus courte.`,
    en: (problem) => `This list has more than ${grouped(problem, "en")} rows. Choose a shorter period.`,
  },
  ExportsBusy: {
    ...{ code: "EXPORTS_BUSY", status: 503 },
    fr: () => "D’autres exports sont en cours. Réessayez dans quelques secondes.",
    en: () => "Other exports are being written. Try again in some seconds.",
  },
} as const satisfies Readonly<Record<ExportProblem["kind"], Said>>;

/** What a caller is told of a problem, with the status of the answer. */
export const toldOfProblem = (problem: ExportProblem, locale: Locale) => {
  const said: Said = PROBLEMS[problem.kind];
  return { status: said.status, body: { code: said.code, message: said[locale](problem) } };
};
