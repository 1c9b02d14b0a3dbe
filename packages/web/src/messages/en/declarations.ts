import type { fr } from "../fr";
import type { Translation } from "../translation";

export const declarations: Translation<typeof fr>["declarations"] = {
  title: "Complete my file",
  intro: "The ministry’s file does not say everything. Your answers are needed to know which tests you may sit.",
  questions: {
    filiere: "How were you trained?",
    sante: "Do you have an adapted vehicle, a known affection or handicap, or an invalidity pension?",
    permis: "Do you hold a licence already, even the BSR (category AM)?",
  },
  answers: {
    TRADITIONAL: "Traditional training",
    SUPERVISED: "Supervised driving (conduite supervisée)",
    AAC: "Accompanied driving (AAC)",
    oui: "Yes",
    non: "No",
  },
  once: "These answers bind you and are given once: if something is wrong, write to the exam service of your department.",
  submit: "Declare",
  submitting: "Saving…",
  missing: "Answer the three questions.",
  unavailable: "The service does not answer. Try again in a moment.",
  licencesByOfficer:
    "You have declared that you hold a licence: show it to the exam service of your department, which adds it to your file.",
};
