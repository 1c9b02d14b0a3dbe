import type { AbsenceExcuse, Competence, ExcMotive, OutcomeInput, SaidOutcome } from "@/graphql/generated/graphql";

/** What is missing in a form before it may be kept. */
export type Missing = "outcome" | "motive" | "marks" | "eliminatory" | "toWorkOn";

/** What the levels of a line of the balance are, as the certificate prints them; E is an eliminatory error. */
export const LEVELS = ["E", "0", "1", "2", "3"] as const;

type About = { readonly competences: readonly Competence[] };

/** An outcome as the examiner filled it in, or what is missing. The API judges it again, and says more. */
export const readOutcome = (form: FormData, { competences }: About): OutcomeInput | { readonly missing: Missing } => {
  const text = (name: string): string | null => String(form.get(name) ?? "").trim() || null;
  const outcome = text("outcome") as SaidOutcome | null;
  if (!outcome) return { missing: "outcome" };
  if (outcome === "ABSENT") return { outcome, excuse: text("excuse") as AbsenceExcuse | null };
  if (outcome === "NOT_EXAMINED") {
    const motive = text("motive") as ExcMotive | null;
    return motive ? { outcome, motive } : { missing: "motive" };
  }
  const marks = competences.flatMap((competence) => {
    const level = text(`mark.${competence}`);
    return level ? [{ competence, level: level === "E" ? null : Number(level) }] : [];
  });
  if (marks.length < competences.length) return { missing: "marks" };
  if (outcome === "PASSED" && marks.some(({ level }) => level === null)) return { missing: "eliminatory" };
  const toWorkOn = form.getAll("toWorkOn").map((name) => String(name) as Competence);
  if (outcome === "FAILED" && competences.length > 0 && toWorkOn.length === 0) return { missing: "toWorkOn" };
  const adaptationCodes = (text("codes") ?? "")
    .split(/[,;]/)
    .map((code) => code.trim())
    .filter(Boolean);
  return {
    outcome,
    ...(competences.length > 0 && { marks }),
    ...(outcome === "FAILED" && competences.length > 0 && { toWorkOn }),
    automatic: form.has("automatic"),
    light: form.has("light"),
    adaptationCodes,
  };
};
