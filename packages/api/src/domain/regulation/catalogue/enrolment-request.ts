import type { Family } from "./rule.types.js";
import { teleprocedures } from "./sources.js";

const question = (number: string) =>
  teleprocedures({ fr: `questions fréquentes ${number}`, en: `frequent questions ${number}` });
const evolution = teleprocedures({
  fr: "«\u00a0Évolution de la mise en œuvre\u00a0»",
  en: "“Évolution de la mise en œuvre”",
});

/** Who files what, with which account. */
export const REQUEST_RULES = {
  "ENR-1": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Votre auto-école peut déposer pour vous cinq démarches\u00a0: l’inscription à l’examen (premier permis ou nouvelle catégorie), l’inscription après une invalidation ou une annulation, la demande de titre après une réussite, la demande de titre après une formation (AM, A, B96, levée du code 78) et la validation d’un diplôme professionnel. Vous déposez les autres vous-même\u00a0: changement d’état civil, perte, vol, détérioration.",
      en: "Your driving school may file five requests for you: registration for the exam (first licence or a further category), registration after an invalidation or an annulment, the request for the licence after a success, the request for the licence after a training (AM, A, B96, lifting of code 78) and the validation of a professional diploma. You file the others yourself: change of civil status, loss, theft, damage.",
    },
    evidence: "document",
    source: evolution,
  },
  "ENR-2": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Tout ce que contient une demande est transmis sous forme numérique\u00a0: l’état civil, la photo, la signature et les pièces justificatives.",
      en: "Everything in a request is sent in digital form: civil status, photograph, signature and supporting documents.",
    },
    evidence: "document",
    source: evolution,
    undecided: {
      fr: "Cette règle décrit la forme de l’envoi\u00a0: elle n’accepte ni ne refuse un dossier.",
      en: "This rule describes the form of what is sent: it neither accepts nor refuses a file.",
    },
  },
  "ENR-3": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "À partir du {ENR-3.digital}, toute demande se fait en ligne\u00a0: les formulaires 02 et 06 en papier ne sont plus acceptés. Le duplicata d’un ancien dossier papier se demande encore sur papier.",
      en: "From {ENR-3.digital}, every request is made online: forms 02 and 06 on paper are no longer accepted. The duplicate of an old paper file is still asked for on paper.",
    },
    evidence: "document",
    source: teleprocedures({
      fr: "«\u00a0Quelques dates clés\u00a0» et «\u00a0Fermeture des guichets 3/3\u00a0»",
      en: "“Quelques dates clés” and “Fermeture des guichets 3/3”",
    }),
  },
  "ENR-4": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "L’auto-école ouvre son compte, réunit les pièces et demande l’inscription\u00a0; vous passez l’examen\u00a0; après la réussite, elle réunit les pièces du titre, le demande et suit sa production. Sans examen à passer (permis AM, passerelle après une formation, levée du code 78), elle passe directement aux pièces du titre.",
      en: "The school opens its account, gathers the documents and asks for the registration; you sit the exam; once you have passed, it gathers the documents for the licence, asks for it and follows its production. Where no exam is needed (AM licence, bridge after a training, lifting of code 78), it goes straight to the documents for the licence.",
    },
    evidence: "document",
    source: teleprocedures({ fr: "«\u00a0Rappel du processus\u00a0»", en: "“Rappel du processus”" }),
  },
  "ENR-5": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Une demande en ligne se remplit en {ENR-5.steps}\u00a0; elle part quand toutes sont remplies.",
      en: "An online request is filled in over {ENR-5.steps}; it is sent once all of them are filled in.",
    },
    evidence: "document",
    source: teleprocedures({ fr: "étapes 2 et 5", en: "steps 2 and 5" }),
  },
  "ENR-6": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Un numéro d’agrément ne sert qu’à un seul compte professionnel. S’il a déjà été utilisé par erreur, signalez-le aux délégués, qui font corriger l’erreur.",
      en: "An approval number serves one professional account only. If it has already been used by mistake, tell the delegates, who have the mistake corrected.",
    },
    evidence: "document",
    source: question("1/8"),
  },
  "ENR-7": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "L’adresse électronique d’un compte professionnel n’est pas celle d’un compte personnel déjà ouvert.",
      en: "The e-mail address of a professional account is not that of a personal account already open.",
    },
    evidence: "document",
    source: question("1/8"),
  },
  "ENR-8": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Une auto-école peut utiliser son compte professionnel depuis plusieurs postes\u00a0; chaque employé s’y connecte avec ses propres identifiants.",
      en: "A driving school may use its professional account from several workstations; each employee signs in with their own identifiers.",
    },
    evidence: "document",
    source: teleprocedures({
      fr: "«\u00a0Les évolutions des téléprocédures 2/2\u00a0»\u00a0; comptes d’employés\u00a0: page de l’API Rendez-vous Permis",
      en: "“Les évolutions des téléprocédures 2/2”; employees’ accounts: page of the API Rendez-vous Permis",
    }),
    undecided: {
      fr: "Cette règle décrit comment les comptes sont faits\u00a0: aucun dossier n’en dépend.",
      en: "This rule describes how accounts are made: no file depends on it.",
    },
  },
  "ENR-9": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Votre adresse électronique est individuelle et n’appartient qu’à vous\u00a0: au besoin, créez-en une. L’adresse d’un proche, d’une entreprise ou d’un centre de formation est refusée.",
      en: "Your e-mail address is individual and yours alone: create one if need be. The address of a relative, of a company or of a training centre is refused.",
    },
    evidence: "document",
    source: question("8/9"),
  },
  "ENR-10": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Le nom, le prénom et la date de naissance de votre compte sont ceux de la demande. Une donnée absente de votre compte n’est pas une divergence\u00a0: complétez-la dans «\u00a0Mes données personnelles\u00a0», rubrique «\u00a0Identité\u00a0».",
      en: "The surname, the first name and the date of birth in your account are those of the request. What your account lacks is not a difference: add it under “Mes données personnelles”, “Identité”.",
    },
    evidence: "document",
    source: question("7/9, 8/9"),
  },
  "ENR-11": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Si vous êtes mineur, les données du compte sont les vôtres, jamais celles de votre représentant légal.",
      en: "If you are a minor, the data in the account are your own, never those of your legal representative.",
    },
    evidence: "document",
    source: question("8/9"),
  },
  "ENR-12": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Si vous êtes mineur, votre représentant légal indique son état civil et son adresse et joint un justificatif d’identité du détenteur de l’autorité parentale. Il ne signe rien, sauf l’attestation d’hébergement s’il y en a une.",
      en: "If you are a minor, your legal representative gives their civil status and their address and joins a proof of identity of the holder of parental authority. They sign nothing, except the attestation of accommodation if there is one.",
    },
    evidence: "document",
    source: question("5/9"),
  },
} as const satisfies Family;
