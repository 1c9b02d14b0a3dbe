import { getTranslations } from "next-intl/server";
import type { Query } from "@/availability/board-address";
import { paths } from "@/paths";
import { loadDepartments } from "@/places/departments";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { Answer } from "./answer";
import { ErrorSummary, type ToldProblem, toldProblems } from "./error-summary";
import { type LoadedEligibility, loadEligibility } from "./load-eligibility";
import { OwnFileForm } from "./own-file-form";
import { QuestionForm } from "./question-form";
import { type ReadAnswers, readAnswers } from "./read-answers";
import "./eligibility.css";

/** May this person sit that exam? For one's own file, or for anybody from what they say. */
export async function EligibilityPage({ query }: { query: Query }) {
  const read = readAnswers(query);
  const loaded = await loadEligibility(read);
  const words = await getTranslations("eligibility");
  const problems = loaded.outcome.kind === "problems" ? toldProblems(loaded.outcome.problems, words) : [];
  return (
    <div className="fr-container eligibility">
      <h1 className="eligibility__title">{words("title")}</h1>
      <p className="fr-text--lead eligibility__lead">{words(loaded.file ? "leadOwn" : "lead")}</p>
      <div className={loaded.outcome.kind === "answer" ? "eligibility__body" : "eligibility__alone"}>
        <OutcomePart loaded={loaded} read={read} problems={problems} />
        <FormPart loaded={loaded} read={read} problems={problems} />
      </div>
    </div>
  );
}

type PartProps = { loaded: LoadedEligibility; read: ReadAnswers; problems: readonly ToldProblem[] };

async function OutcomePart({ loaded: { outcome, file }, read, problems }: PartProps) {
  switch (outcome.kind) {
    case "nothingAsked":
      return null;
    case "problems":
      return <ErrorSummary problems={problems} />;
    case "refusal":
      return <RefusalNotice refusal={outcome.refusal} context={{ board: {}, returnTo: paths.eligibility() }} />;
    case "answer":
      return (
        <Answer
          eligibility={outcome.eligibility}
          answers={read.answers}
          file={file}
          departments={await loadDepartments()}
        />
      );
  }
}

function FormPart({ loaded: { file, viewer, outcome }, read, problems }: PartProps) {
  // An address is a page of its own: its form shows what it says, also after going back to it.
  const key = JSON.stringify(read.answers);
  if (file) return <OwnFileForm key={key} file={file} answers={read.answers} problems={problems} />;
  return (
    <QuestionForm
      key={key}
      answers={read.answers}
      problems={problems}
      eligibility={outcome.kind === "answer" ? outcome.eligibility : null}
      isSignedIn={viewer !== null}
    />
  );
}
