import { licenceCategories } from "@/availability/licence-category";
import { practicalTestsOf } from "@/availability/practical-tests";
import {
  type EligibilityFactsFragment,
  OwnEligibilityDocument,
  OwnFileDocument,
  type OwnFileQuery,
  SimulatedEligibilityDocument,
} from "@/graphql/generated/graphql";
import { ApiUnavailable, askApi } from "@/graphql/server-client";
import type { RefusalOf } from "@/refusals/refusal";
import { fieldOfProblem } from "./field-of";
import { phaseOf } from "./phase-names";
import { type Answers, DEFAULT_CATEGORY, type FieldName } from "./questions";
import type { Misreading, ReadAnswers } from "./read-answers";
import { statedFacts } from "./stated-facts";

export type OwnFile = NonNullable<OwnFileQuery["viewer"]>["candidate"];

/** What is wrong with the form: in our words where the address cannot be read, in those of the API where it says so. */
export type Problem = {
  readonly field: FieldName | null;
  readonly why: Misreading | "noRules" | "noSuchTest" | { message: string };
};

/** What the page has to say of the exam that was asked about. */
type Outcome =
  | { readonly kind: "nothingAsked" }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "answer"; readonly eligibility: EligibilityFactsFragment }
  | { readonly kind: "refusal"; readonly refusal: RefusalOf<"CandidateNotFound"> };

/** `file`: whose file was asked about; null for anybody's stated facts. */
export type LoadedEligibility = {
  readonly file: OwnFile | null;
  readonly viewer: OwnFile | null;
  readonly outcome: Outcome;
};

/** The signed-in candidate's own file first; anybody else, and any stated fact, is simulated. */
export async function loadEligibility(read: ReadAnswers): Promise<LoadedEligibility> {
  const viewer = (await askApi(OwnFileDocument, {})).viewer?.candidate ?? null;
  const own = viewer && !read.isAboutAnybody ? await ofOwnFile(viewer, read) : null;
  if (own) return { file: viewer, viewer, outcome: own };
  return { file: null, viewer, outcome: await ofStatedFacts(read) };
}

/** The category of a candidate's own file that the page is about. */
export const ownCategory = (file: OwnFile, { categorie }: Answers) =>
  licenceCategories.find((category) => category === categorie) ?? file.categories[0] ?? DEFAULT_CATEGORY;

/** Null when the session has ended meanwhile: then one is anybody. */
async function ofOwnFile(file: OwnFile, { answers, misread }: ReadAnswers): Promise<Outcome | null> {
  if (misread.length > 0) return problemsOf(misread);
  const phase = phaseOf[answers.epreuve ?? "circulation"];
  const category = ownCategory(file, answers);
  if (phase !== "THEORY" && !practicalTestsOf(category).includes(phase))
    return { kind: "problems", problems: [{ field: "epreuve", why: "noSuchTest" }] };
  const variables = { category, phase, on: answers.date ?? null };
  const { eligibility } = await askApi(OwnEligibilityDocument, variables).catch((error: unknown) => {
    if (error instanceof ApiUnavailable && error.codes.includes("BAD_USER_INPUT")) return { eligibility: null };
    throw error;
  });
  // All that the contract can still object to is the date.
  if (!eligibility) return { kind: "problems", problems: [{ field: "date", why: "noRules" }] };
  if (eligibility.__typename === "NotSignedIn") return null;
  return eligibility.__typename === "Eligibility"
    ? { kind: "answer", eligibility }
    : { kind: "refusal", refusal: eligibility };
}

async function ofStatedFacts({ answers, misread, isAsked }: ReadAnswers): Promise<Outcome> {
  if (misread.length > 0) return problemsOf(misread);
  if (!isAsked) return { kind: "nothingAsked" };
  const facts = statedFacts(answers);
  const { simulateEligibility } = await askApi(SimulatedEligibilityDocument, { input: facts.input });
  if (simulateEligibility.__typename === "Eligibility") return { kind: "answer", eligibility: simulateEligibility };
  const problems = simulateEligibility.problems.map(({ field, message }) => ({
    field: fieldOfProblem(field, facts),
    why: { message },
  }));
  return { kind: "problems", problems };
}

const problemsOf = (misread: ReadAnswers["misread"]): Outcome => ({
  kind: "problems",
  problems: misread.map(({ field, misreading }) => ({ field, why: misreading })),
});
