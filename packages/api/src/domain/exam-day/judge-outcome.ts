import type { Competence, ExamPhase, ExcMotive, Excuse, LicenceCategory, TestOutcome } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import { code78 } from "../regulation/exam-day/automatic-gearbox.js";
import { type Certificate, certificate, type HeadingDraft } from "../regulation/exam-day/certificate.js";
import {
  type CompetenceBalance,
  competenceBalance,
  computedPoints,
  type Mark,
} from "../regulation/exam-day/competence-balance.js";
import { absence } from "../regulation/exam-day/excuse.js";
import { type Conclusion, mentionOf, type Sitting } from "../regulation/exam-day/mention.js";
import { code97 } from "../regulation/exam-day/restriction-codes.js";
import type { HeldLicence } from "../regulation/facts.js";
import { COMPETENCE_LINES, HIGHEST_LEVEL } from "./competence-lines.js";
import type { OutcomeFault, OutcomeNotValid } from "./refusal.js";

/** What the examiner says happened. `absent`: whether it is excused is not theirs to say, but the document's. */
export type SaidOutcome = "passed" | "failed" | "absent" | "not_examined";

/** What the tablet sends. What does not belong to the outcome is null or empty. */
export type SentOutcome = {
  readonly outcome: SaidOutcome;
  readonly excuse: Excuse | null;
  readonly motive: ExcMotive | null;
  readonly marks: readonly { readonly competence: Competence; readonly level: number | null }[];
  readonly toWorkOn: readonly Competence[];
  readonly automatic: boolean;
  readonly light: boolean;
  readonly adaptationCodes: readonly string[];
  /** Of somebody whose licence was invalidated and who is not exempt from the practical test; null of everybody else. */
  readonly returnToLicence: { readonly invalidUntil: CivilDate; readonly noviceUntil: CivilDate } | null;
};

/** Which test, of whom, and where. */
export type ExamToJudge = {
  readonly category: LicenceCategory;
  readonly phase: Exclude<ExamPhase, "theory">;
  readonly licences: readonly HeldLicence[];
  readonly heading: HeadingDraft;
};

/** An outcome as it is written down. */
export type WrittenOutcome = {
  readonly outcome: TestOutcome;
  readonly mention: string;
  readonly motive: ExcMotive | null;
  readonly excuse: Excuse | null;
  readonly points: number | null;
  readonly automatic: boolean;
  /** Codes noted on the file, whatever the result. */
  readonly codesOnFile: readonly string[];
  /** Of an on-road test that was seen to its end; there is none of anything else. */
  readonly certificate: Certificate | null;
};

const notValid = (
  fault: OutcomeFault,
  rule: OutcomeNotValid["rule"],
  competence: string | null = null,
): OutcomeNotValid => ({ kind: "OutcomeNotValid", fault, competence, rule });

/** Marks, and what follows from a performance, belong to a performance; an excuse to an absence; a motive to who was not examined. */
const refusalOfStrangers = (sent: SentOutcome): OutcomeNotValid | null => {
  const performed = sent.outcome === "passed" || sent.outcome === "failed";
  if (sent.excuse !== null && sent.outcome !== "absent") return notValid("DoesNotBelong", "RES-5");
  if (sent.motive !== null && sent.outcome !== "not_examined") return notValid("DoesNotBelong", "RES-4");
  if (sent.returnToLicence !== null && !performed) return notValid("DoesNotBelong", "COD-8");
  return !performed && (sent.marks.length > 0 || sent.toWorkOn.length > 0) ? notValid("DoesNotBelong", "CEP-1") : null;
};

const conclusionOf = ({ outcome, excuse, motive }: SentOutcome): Conclusion => {
  switch (outcome) {
    case "passed":
    case "failed":
      return { outcome };
    case "absent":
      return absence(excuse && { nature: excuse });
    case "not_examined":
      return { outcome, motive: motive ?? "" };
  }
};

const sittingOf = ({ category, phase }: ExamToJudge): Sitting =>
  // Categories B and B1 have no off-road phase, and no such place is ever planned.
  phase === "off_road" && category !== "B" && category !== "B1" ? { phase, category } : { phase: "on_road", category };

const marksOf = ({ marks }: SentOutcome): readonly Mark[] =>
  marks.map(({ competence, level }) => (level === null ? { competence, eliminatory: true } : { competence, level }));

const balanceOf = (sent: SentOutcome, category: LicenceCategory): CompetenceBalance | OutcomeNotValid => {
  const tooHigh = sent.marks.find(({ level }) => level !== null && level > HIGHEST_LEVEL);
  if (tooHigh) return notValid("NotALevel", "CEP-2", tooHigh.competence);
  const balance = competenceBalance(category, COMPETENCE_LINES, marksOf(sent));
  return balance.kind === "Balance" ? balance : notValid(balance.kind, balance.rule, balance.competence);
};

/** Codes of the vehicle and of the kind of exam, after those of adaptations: on the file, and on the certificate. */
const codesOf = (sent: SentOutcome, exam: ExamToJudge, outcome: "passed" | "failed") => {
  const { category, phase } = exam;
  const codes = [{ code: "78", ...code78({ category, phase, automatic: sent.automatic }, outcome, exam.licences) }];
  const withLight =
    category === "C1" || category === "C1E"
      ? [...codes, { code: "97", ...code97({ category, phase, light: sent.light }, outcome) }]
      : codes;
  const named = (where: "onFile" | "onCertificate") => [
    ...sent.adaptationCodes.map((code) => code.trim()),
    ...withLight.filter((each) => each[where]).map(({ code }) => code),
  ];
  return { onFile: named("onFile"), onCertificate: named("onCertificate") };
};

const certificateOf = (
  sent: SentOutcome,
  exam: ExamToJudge,
  outcome: "passed" | "failed",
  codes: readonly string[],
): Certificate | OutcomeNotValid => {
  const balance = balanceOf(sent, exam.category);
  if (balance.kind !== "Balance") return balance;
  const made = certificate(
    exam.heading,
    outcome === "passed"
      ? {
          kind: "passed",
          balance,
          codes,
          back: sent.returnToLicence && { practicalExempt: false, ...sent.returnToLicence },
        }
      : { kind: "failed", balance, codes, toWorkOn: sent.toWorkOn },
  );
  switch (made.kind) {
    case "Certificate":
      return made;
    case "HeadingIncomplete":
    case "NoCategory":
      throw new Error(`a certificate of the exam day lacks its heading: ${JSON.stringify(made)}`);
    default:
      return notValid(made.kind, made.rule);
  }
};

/** What is written on the list, on the file and on the certificate. Sources: docs/rules.md#RES-1 to #RES-5, #CEP-1 to #CEP-4. */
export const judgeOutcome = (sent: SentOutcome, exam: ExamToJudge): WrittenOutcome | OutcomeNotValid => {
  const stranger = refusalOfStrangers(sent);
  if (stranger) return stranger;
  const conclusion = conclusionOf(sent);
  const written = mentionOf(sittingOf(exam), conclusion);
  if (written.kind === "MotiveMissing") return notValid("MotiveMissing", written.rule);
  const base = { outcome: conclusion.outcome, mention: written.mention, motive: sent.motive, excuse: sent.excuse };
  const { outcome } = conclusion;
  if (outcome !== "passed" && outcome !== "failed")
    return { ...base, points: null, automatic: false, codesOnFile: [], certificate: null };
  const codes = codesOf(sent, exam, outcome);
  const common = { ...base, automatic: sent.automatic, codesOnFile: codes.onFile };
  if (exam.phase === "off_road") {
    if (sent.marks.length > 0) return notValid("DoesNotBelong", "CEP-2");
    if (sent.returnToLicence !== null) return notValid("DoesNotBelong", "COD-8");
    return { ...common, points: null, certificate: null };
  }
  const made = certificateOf(sent, exam, outcome, codes.onCertificate);
  if (made.kind !== "Certificate") return made;
  return { ...common, points: computedPoints(marksOf(sent)), certificate: made };
};
