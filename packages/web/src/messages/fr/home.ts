export const home = {
  title: "Trouvez votre place d’examen du permis, en direct",
  lead: "Créneau montre à tout le monde, au même instant, toutes les places libres de l’examen pratique du permis de conduire. Choisissez la vôtre et réservez-la\u00a0: elle est à vous, et à personne d’autre.",
  category: { title: "Quel permis passez-vous\u00a0?" },
  where: { title: "Où voulez-vous le passer\u00a0?" },
  department: {
    title: "Dans un département",
    label: "Département",
    choose: "Choisir un département",
    submit: "Voir les places libres",
    pending: "Recherche…",
  },
  town: {
    title: "Près d’une ville",
    label: "Nom de la ville",
    submit: "Chercher la ville",
    pending: "Recherche…",
    matches: "Villes trouvées",
    found:
      "{count, plural, =0 {Aucune ville ne commence par «\u00a0{search}\u00a0».} one {Une ville trouvée\u00a0:} other {# villes trouvées\u00a0:}}",
  },
  near: {
    title: "Autour de moi",
    explanation:
      "Les centres les plus proches de vous. Votre position est arrondie au kilomètre et n’est pas conservée.",
    ask: "Utiliser ma position",
    asking: "Recherche de votre position…",
    refused: "Votre navigateur ne donne pas votre position. Choisissez plutôt une ville ou un département.",
    unavailable: "Votre position est introuvable pour le moment. Choisissez plutôt une ville ou un département.",
    withoutScript: "Sans JavaScript, choisissez plutôt une ville ou un département.",
  },
  eligibility: {
    question: "Pas sûr d’avoir le droit de passer l’examen\u00a0?",
    check: "Vérifiez, avec les règles et la date.",
  },
  entry: {
    question: "Candidat libre, sans auto-école\u00a0? Il faut d’abord un dossier\u00a0:",
    begin: "faites votre préinscription.",
  },
  promises: {
    label: "Ce que Créneau garantit",
    live: {
      title: "Exact à la seconde",
      text: "Une place prise disparaît devant vous, une place rendue réapparaît aussitôt. Aucune place fantôme.",
    },
    once: {
      title: "Une place, une seule personne",
      text: "Quand Créneau vous dit oui, personne d’autre ne peut avoir votre place, même si la connexion coupe.",
    },
    fair: {
      title: "Sans compte pour regarder",
      text: "Tout le monde voit les mêmes places. Le compte ne sert qu’à réserver, sans mot de passe\u00a0: un lien par courriel suffit.",
    },
  },
} as const;
