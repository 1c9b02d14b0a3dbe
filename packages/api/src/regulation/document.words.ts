import type { Locale } from "@creneau/schema";
import type { DocumentToBring, ExamDocument } from "../domain/regulation/exam-day/documents.js";
import { factNames } from "./fact.words.js";

const DOCUMENTS: { readonly [L in Locale]: { readonly [Name in ExamDocument]: string } } = {
  fr: {
    identity_document: "une pièce d’identité",
    registration_attestation: "l’attestation d’inscription (AIPC), imprimée recto verso sur une seule feuille",
    registration_form: "le formulaire de demande de permis de conduire (référence 02)",
    licence: "votre permis de conduire",
    licence_or_photocopy: "votre permis de conduire ou sa photocopie",
    training_booklet: "le livret d’apprentissage",
    medical_opinion: "l’avis médical d’aptitude, ou sa copie",
    parental_authorisation: "l’autorisation parentale",
    return_to_licence_sheet: "la fiche retour au permis",
  },
  en: {
    identity_document: "an identity document",
    registration_attestation: "the registration attestation (AIPC), printed on both sides of a single sheet",
    registration_form: "the application form for a driving licence (reference 02)",
    licence: "your driving licence",
    licence_or_photocopy: "your driving licence or a photocopy of it",
    training_booklet: "the training booklet",
    medical_opinion: "the medical fitness opinion, or a copy of it",
    parental_authorisation: "the parental authorisation",
    return_to_licence_sheet: "the return-to-licence sheet",
  },
};

export const documentName = (document: ExamDocument, locale: Locale): string => DOCUMENTS[locale][document];

/** When the document is asked for, where that is not known. */
export const documentCondition = ({ dependsOn }: DocumentToBring, locale: Locale): string | null => {
  if (dependsOn === null) return null;
  if (dependsOn === "licenceWithdrawn")
    return locale === "fr" ? "si votre permis a été annulé ou invalidé" : "if your licence was annulled or invalidated";
  const fact = factNames([dependsOn], locale);
  return locale === "fr" ? `selon ce que l’on sait\u00a0: ${fact}` : `depending on what is known: ${fact}`;
};
