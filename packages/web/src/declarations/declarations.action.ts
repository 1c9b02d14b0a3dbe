"use server";

import { getLocale } from "next-intl/server";
import { DeclareFileDocument, type TrainingPath } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";

const PATHS: readonly string[] = ["TRADITIONAL", "SUPERVISED", "AAC"] satisfies TrainingPath[];
const ANSWERS: readonly string[] = ["oui", "non"];

export type DeclarationTrouble = "blank" | "missing" | "unavailable";

export async function declareFile(_: DeclarationTrouble, form: FormData): Promise<DeclarationTrouble> {
  const [path, medical, licence] = ["filiere", "sante", "permis"].map((name) => String(form.get(name) ?? ""));
  if (!PATHS.includes(path ?? "") || !ANSWERS.includes(medical ?? "") || !ANSWERS.includes(licence ?? ""))
    return "missing";
  const input = {
    trainingPath: path as TrainingPath,
    medicalDeclaration: medical === "oui",
    holdsNoLicence: licence === "non",
  };
  try {
    await tellApi(DeclareFileDocument, { input });
  } catch {
    return "unavailable";
  }
  return redirect({ href: paths.account(), locale: await getLocale() });
}
