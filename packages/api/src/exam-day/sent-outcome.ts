import { badInput } from "../contract/bad-input.js";
import type { SentOutcome } from "../domain/exam-day/judge-outcome.js";
import type { OutcomeInput } from "./exam-outcome.types.js";

const MOST_CODES = 20;
/** As directive 2006/126/EC writes them: two or three digits, and a part of two more. */
const CODE = /^\d{2,3}(\.\d{2})?( .{1,40})?$/;

/** What was sent, with everything that was left out spelled out: the same words are always the same content. */
export const sentOutcome = (input: OutcomeInput): SentOutcome => {
  const adaptationCodes = (input.adaptationCodes ?? []).map((code) => code.trim());
  if (adaptationCodes.length > MOST_CODES || !adaptationCodes.every((code) => CODE.test(code)))
    throw badInput("adaptationCodes", `at most ${MOST_CODES} codes such as "10.02".`);
  return {
    outcome: input.outcome,
    excuse: input.excuse ?? null,
    motive: input.motive ?? null,
    marks: (input.marks ?? []).map(({ competence, level }) => ({ competence, level: level ?? null })),
    toWorkOn: input.toWorkOn ?? [],
    automatic: input.automatic ?? false,
    light: input.light ?? false,
    adaptationCodes,
    returnToLicence: input.returnToLicence ? { ...input.returnToLicence } : null,
  };
};
