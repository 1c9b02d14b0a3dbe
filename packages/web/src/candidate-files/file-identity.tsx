import { useTranslations } from "next-intl";
import { WrittenDate } from "@/availability/written-date";
import type { FoundFile } from "./file-page";
import { Facts, FileSection } from "./file-section";

/** Who it is, and what the regulation looks at. */
export function FileIdentity({ file }: { file: FoundFile }) {
  const words = useTranslations("candidateFiles.identity");
  const { facts, contact } = file;
  const date = (on: string | null) => (on ? <WrittenDate date={on} way="date" /> : words("unknown"));
  const known = (value: boolean | null) => (value === null ? words("unknown") : words(value ? "yes" : "no"));
  return (
    <FileSection id="identite" title={words("title")}>
      <Facts
        facts={[
          ...(contact?.usageName ? [[words("usageName"), contact.usageName] as const] : []),
          [words("neph"), file.neph],
          [words("kind"), words(`kinds.${file.kind}`)],
          [words("birthDate"), date(file.birthDate)],
          [words("email"), file.email ?? words("unknown")],
          ...(contact ? [[words("mobile"), contact.mobile] as const] : []),
          [words("department"), `${file.department.name} (${file.department.code})`],
          [words("categories"), file.categories.join(", ")],
          [words("theory"), date(facts.theoryPassedOn)],
          [words("registered"), date(facts.registeredOn)],
          [words("training"), facts.trainingPath ? words(`paths.${facts.trainingPath}`) : words("unknown")],
          [words("medicalDeclaration"), known(facts.medicalDeclaration)],
          [words("medicalOpinion"), date(facts.medicalOpinionOn)],
          [words("fitUntil"), date(facts.fitUntil)],
          [words("historyComplete"), words(facts.historyComplete ? "yes" : "no")],
          [words("licencesComplete"), words(facts.licencesComplete ? "yes" : "no")],
        ]}
      />
    </FileSection>
  );
}
