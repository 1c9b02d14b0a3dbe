import type { Family } from "./rule.types.js";
import { teleprocedures } from "./sources.js";

const documents = teleprocedures({ fr: "étapes 1 et 4", en: "steps 1 and 4" });
const validation = teleprocedures({
  fr: "«\u00a0Rappel du chemin de validation\u00a0»",
  en: "“Rappel du chemin de validation”",
});
const changes = (number: string) =>
  teleprocedures({ fr: `«\u00a0Les évolutions ${number}\u00a0»`, en: `“Les évolutions ${number}”` });
const followUp = teleprocedures({ fr: "étape 6", en: "step 6" });
const question = (number: string) =>
  teleprocedures({ fr: `questions fréquentes ${number}`, en: `frequent questions ${number}` });

/** From the documents of a request to the licence in the letter box. */
export const FOLLOW_UP_RULES = {
  "ENR-13": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Toute demande comporte {ENR-13.documents}\u00a0: une adresse électronique, un numéro de téléphone portable, un justificatif d’identité, un justificatif de domicile et une photo numérique d’identité.",
      en: "Every request comes with {ENR-13.documents}: an e-mail address, a mobile phone number, a proof of identity, a proof of address and a digital identity photograph.",
    },
    evidence: "document",
    source: documents,
  },
  "ENR-14": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Pour l’inscription, vous joignez aussi l’attestation de situation régulière au regard du service national et, selon le cas, les pièces propres à l’annulation du permis ou à la déclaration d’une affection médicale.",
      en: "For the registration you also join the attestation that you are in order with national service and, as the case may be, the documents of an annulment of the licence or of the declaration of a medical condition.",
    },
    evidence: "document",
    source: documents,
  },
  "ENR-15": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Pour demander le titre après l’examen, vous joignez aussi le certificat d’examen provisoire\u00a0; pour un premier permis, l’ASSR2 ou l’ASR\u00a0; en conduite accompagnée, la copie de la page du livret qui porte la date du rendez-vous préalable.",
      en: "To ask for the licence after the exam you also join the provisional exam certificate; for a first licence, the ASSR2 or the ASR; in accompanied driving, a copy of the page of the booklet with the date of the preliminary appointment.",
    },
    evidence: "document",
    source: documents,
  },
  "ENR-16": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Quand votre auto-école a confirmé la demande, vous recevez {ENR-16.mails}\u00a0: le premier pour activer votre compte et valider la demande, le second avec vos identifiants. Seul le premier vous demande d’agir.",
      en: "Once your school has confirmed the request you receive {ENR-16.mails}: the first to activate your account and validate the request, the second with your identifiers. Only the first asks you to act.",
    },
    evidence: "document",
    source: validation,
  },
  "ENR-17": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Vous activez votre compte dans un délai de {ENR-17.activation} après l’envoi du lien. Passé ce délai, un nouveau lien peut vous être envoyé tant que la demande peut être validée.",
      en: "You activate your account within {ENR-17.activation} after the link was sent. After that, a new link can be sent to you as long as the request may be validated.",
    },
    evidence: "document",
    source: teleprocedures({
      fr: "«\u00a0Les évolutions 1/2\u00a0» et «\u00a0Rappel du chemin de validation\u00a0»",
      en: "“Les évolutions 1/2” and “Rappel du chemin de validation”",
    }),
  },
  "ENR-18": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Vous validez la demande de votre auto-école dans un délai de {ENR-18.validation}. Passé ce délai, elle est caduque.",
      en: "You validate the request of your school within {ENR-18.validation}. After that, it lapses.",
    },
    evidence: "document",
    source: validation,
  },
  "ENR-19": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "En octobre 2017, deux anomalies étaient connues\u00a0: l’état d’une demande restait figé sur «\u00a0Attente validation usager\u00a0» ou «\u00a0Vérification des images\u00a0», et la liste des demandes disparaissait pendant une demi-journée au plus, sans perte de données.",
      en: "In October 2017 two faults were known: the state of a request stayed frozen on “Attente validation usager” or “Vérification des images”, and the list of requests disappeared for half a day at most, without any loss of data.",
    },
    evidence: "document",
    source: changes("2/2"),
    undecided: {
      fr: "Ces anomalies d’un autre logiciel appartiennent au passé\u00a0: aucun dossier n’en dépend.",
      en: "These faults of another piece of software belong to the past: no file depends on them.",
    },
  },
  "ENR-20": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "L’inscription et la demande de titre sont indépendantes. Si vous changez de catégorie, vous faites une nouvelle demande\u00a0; si vous changez de type de formation, vous n’avez rien à faire\u00a0: il est validé avec la demande de titre.",
      en: "The registration and the request for the licence are independent. If you change category, you make a new request; if you change the type of training, there is nothing to do: it is validated with the request for the licence.",
    },
    evidence: "document",
    source: question("2/9"),
  },
  "ENR-21": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Si vous déménagez après l’inscription, votre nouvelle adresse est enregistrée avec la demande de titre, et pas avant.",
      en: "If you move after the registration, your new address is taken with the request for the licence, and not before.",
    },
    evidence: "document",
    source: question("6/9"),
  },
  "ENR-22": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "L’auto-école suit la demande dans son compte professionnel et sur le site de l’ANTS\u00a0; un courriel l’avertit quand le dossier est instruit. Vous recevez les mêmes informations.",
      en: "The school follows the request in its professional account and on the site of the ANTS; a mail tells it when the file is examined. You receive the same information.",
    },
    evidence: "document",
    source: followUp,
    undecided: {
      fr: "Cette règle décrit qui est informé\u00a0: elle n’accepte ni ne refuse rien.",
      en: "This rule describes who is told: it neither accepts nor refuses anything.",
    },
  },
  "ENR-23": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Le titre est envoyé à votre domicile. À partir du premier passage du facteur, vous avez {ENR-23.collection} pour le retirer à la Poste et {ENR-23.resending} pour en redemander l’envoi\u00a0; ensuite il est détruit et vous faites une nouvelle demande.",
      en: "The licence is posted to your home. From the postman’s first call you have {ENR-23.collection} to collect it at the post office and {ENR-23.resending} to ask for it to be sent again; after that it is destroyed and you make a new request.",
    },
    evidence: "document",
    source: followUp,
  },
  "ENR-24": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "L’auto-école peut télécharger l’attestation d’inscription au permis de conduire, qui remplace le formulaire 02.",
      en: "The school can download the attestation of registration for the driving licence, which replaces form 02.",
    },
    evidence: "document",
    source: changes("1/2"),
    undecided: {
      fr: "Le document annonce la correction d’une panne\u00a0: il n’y a rien à décider.",
      en: "The document announces the repair of a fault: there is nothing to decide.",
    },
  },
  "ENR-25": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Un problème de l’application se signale à l’ANTS, par son formulaire de contact ou par téléphone\u00a0: 0810 903 270 pour les auto-écoles, 0810 901 041 pour les usagers. Le service du Rhône répond aux courriels dans un délai de {ENR-25.answer} au plus.",
      en: "A problem of the application is reported to the ANTS, by its contact form or by telephone: 0810 903 270 for driving schools, 0810 901 041 for users. The service of the Rhône answers mails within {ENR-25.answer} at most.",
    },
    evidence: "document",
    source: teleprocedures({
      fr: "«\u00a0Contacter l’ANTS\u00a0» et «\u00a0Modalités de traitement des demandes\u00a0»",
      en: "“Contacter l’ANTS” and “Modalités de traitement des demandes”",
    }),
  },
  "ENR-26": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Un rendez-vous se prend pour les dossiers complexes seulement, et il est réservé aux auto-écoles. Un point numérique de la préfecture aide les personnes qui n’ont pas accès à l’internet ou qui ont du mal à s’en servir.",
      en: "Appointments are for complex files only, and are kept for driving schools. A digital point of the prefecture helps people who have no access to the internet or find it hard to use.",
    },
    evidence: "document",
    source: teleprocedures({
      fr: "«\u00a0Modalités de traitement des demandes\u00a0» et points numériques",
      en: "“Modalités de traitement des demandes” and digital points",
    }),
    undecided: {
      fr: "Ce sont des personnes qui jugent si un dossier est complexe.",
      en: "People judge whether a file is complex.",
    },
  },
  "ENR-27": {
    kinds: ["enrolment"],
    subject: "enrolment",
    text: {
      fr: "Un permis en attente à la préfecture s’y retire jusqu’au {ENR-27.kept}, ce jour compris\u00a0; ensuite il est détruit.",
      en: "A licence waiting at the prefecture can be collected there until {ENR-27.kept}, that day included; after that it is destroyed.",
    },
    evidence: "document",
    source: teleprocedures({
      fr: "«\u00a0Fermeture des guichets préfecture\u00a0»",
      en: "“Fermeture des guichets préfecture”",
    }),
  },
} as const satisfies Family;
