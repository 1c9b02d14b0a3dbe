export const declarations = {
  title: "Compléter mon dossier",
  intro: "Le fichier du ministère ne dit pas tout. Il faut vos réponses pour savoir quels examens vous pouvez passer.",
  questions: {
    filiere: "Comment vous êtes-vous formé\u00a0?",
    sante: "Avez-vous un véhicule aménagé, une affection ou un handicap connus, ou une pension d’invalidité\u00a0?",
    permis: "Avez-vous déjà un permis, même le BSR (catégorie AM)\u00a0?",
  },
  answers: {
    TRADITIONAL: "Formation traditionnelle",
    SUPERVISED: "Conduite supervisée",
    AAC: "Conduite accompagnée (AAC)",
    oui: "Oui",
    non: "Non",
  },
  once: "Ces réponses vous engagent et ne se donnent qu’une fois\u00a0: en cas d’erreur, écrivez au service des examens de votre département.",
  submit: "Déclarer",
  submitting: "Enregistrement…",
  missing: "Répondez aux trois questions.",
  unavailable: "Le service ne répond pas. Recommencez dans un instant.",
  licencesByOfficer:
    "Vous avez déclaré avoir déjà un permis\u00a0: montrez-le au service des examens de votre département, qui l’ajoutera à votre dossier.",
} as const;
