import { useTranslations } from "next-intl";
import { Section } from "@/account/section";
import type { DeclarationsFragment } from "@/graphql/generated/graphql";
import { DeclarationsForm } from "./declarations-form";

/** What the file still lacks and only the candidate knows; nothing once it is complete. */
export function DeclarationsSection({ declarations }: DeclarationsFragment) {
  const words = useTranslations("declarations");
  const { trainingPath, medicalDeclaration, licencesComplete } = declarations;
  if (trainingPath !== null && medicalDeclaration !== null)
    return licencesComplete ? null : <p className="fr-mt-3w">{words("licencesByOfficer")}</p>;
  return (
    <Section id="declarations" title={words("title")}>
      <p>{words("intro")}</p>
      <DeclarationsForm />
    </Section>
  );
}
