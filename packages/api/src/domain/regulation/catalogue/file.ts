import type { Family } from "./rule.types.js";
import { guide, teleprocedures } from "./sources.js";

export const REC_RULES = {
  "REC-1": {
    kinds: ["exam_day"],
    subject: "file",
    text: {
      fr: "Les documents d’examen sont vérifiés hors de la présence des candidats. Le représentant de l’auto-école les remet tous à l’inspecteur, qui les vérifie devant lui.",
      en: "The exam documents are checked without the candidates. The representative of the driving school hands them all to the examiner, who checks them in their presence.",
    },
    evidence: "document",
    source: guide("A.1"),
    undecided: {
      fr: "Cette règle organise la vérification des dossiers. Elle n’ouvre ni ne ferme l’examen à personne.",
      en: "This rule organises how files are checked. It neither opens nor closes the exam to anybody.",
    },
  },
  "REC-2": {
    kinds: ["exam_day"],
    subject: "file",
    text: {
      fr: "Les dossiers enregistrés à partir du {REC-2.newForm} utilisent le formulaire Cerfa 14866*01. L’ancien formulaire 11246*01 ne sert qu’aux candidats enregistrés avant cette date.",
      en: "Files registered from {REC-2.newForm} on use the form Cerfa 14866*01. The old form 11246*01 serves only candidates registered before that date.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "REC-3": {
    kinds: ["exam_day"],
    subject: "file",
    text: {
      fr: "Le nouveau formulaire comporte un état civil plus complet, les nouvelles catégories, les cases «\u00a0Formations complémentaires\u00a0», «\u00a0FIMO\u00a0» et «\u00a0CAP/BEP/BAC-PRO/TP\u00a0», et des questions sur le véhicule aménagé et la conduite supervisée. Il indique si votre dernière catégorie vient d’un examen ou d’un échange.",
      en: "The new form holds a fuller civil status, the new categories, boxes for further training, for FIMO and for vocational diplomas, and questions on an adapted vehicle and on supervised driving. It tells whether your last category came from an exam or from an exchange.",
    },
    evidence: "document",
    source: guide("A.1.b"),
    undecided: {
      fr: "Cette règle décrit les rubriques d’un imprimé.",
      en: "This rule describes the fields of a printed form.",
    },
  },
  "REC-4": {
    kinds: ["exam_day"],
    subject: "file",
    text: {
      fr: "L’inspecteur vérifie le cachet avec la date d’enregistrement et le département, le numéro NEPH, votre âge, les délais, la catégorie demandée et l’autorisation parentale si vous êtes mineur non émancipé. Après une annulation ou une invalidation, il vérifie aussi la fiche d’information qui vous autorise à passer l’examen.",
      en: "The examiner checks the stamp with the registration date and the department, the NEPH number, your age, the delays, the category asked for and, if you are a minor who is not emancipated, the parental authorisation. After an annulment or an invalidation, they also check the information sheet that allows you to take the exam.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "REC-5": {
    kinds: ["exam_day"],
    subject: "file",
    text: {
      fr: "Toute modification d’un de ces points porte à côté le cachet du service d’enregistrement. Sur l’ancien formulaire, dans les cas particuliers de 2013, votre signature suffit.",
      en: "Any change to one of these points bears the stamp of the registration service beside it. On the old form, in the special cases of 2013, your signature is enough.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "REC-6": {
    kinds: ["exam_day"],
    subject: "file",
    text: {
      fr: "Si une seule de ces conditions n’est pas remplie, votre dossier est irrecevable et l’examen n’a pas lieu. Le dossier vous est rendu avec la session et le motif, qui est aussi reporté sur le bordereau. Ce motif doit être levé avant une nouvelle session.",
      en: "If a single one of these conditions is not met, your file is not receivable and the exam does not take place. The file is given back with the session and the motive, which is also put on the exam list. That motive must be lifted before another session.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "REC-7": {
    kinds: ["exam_day"],
    subject: "file",
    text: {
      fr: "L’attestation d’inscription au permis de conduire remplace le formulaire papier. Vous la présentez imprimée recto verso sur une seule feuille, avec votre titre d’identité et, s’il y a lieu, votre livret et votre permis.",
      en: "The attestation of registration replaces the paper form. You show it printed on both sides of a single sheet, with your identity document and, where they apply, your booklet and your licence.",
    },
    evidence: "document",
    source: teleprocedures({ fr: "étape 3", en: "step 3" }),
  },
  "REC-8": {
    kinds: ["exam_day"],
    subject: "file",
    text: {
      fr: "Après une annulation ou une invalidation, la fiche retour au permis est établie pendant l’instruction de votre demande. Elle est disponible dans le compte de l’auto-école et dans le vôtre\u00a0: vous l’imprimez et la présentez avec l’attestation d’inscription.",
      en: "After an annulment or an invalidation, the return-to-licence sheet is made while your request is examined. It is available in the account of the driving school and in yours: you print it and show it with the attestation of registration.",
    },
    evidence: "document",
    source: teleprocedures({ fr: "question fréquente 4", en: "frequent question 4" }),
  },
} as const satisfies Family;
