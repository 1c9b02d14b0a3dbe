export const bookings = {
  phase: {
    THEORY: "Épreuve théorique (code)",
    OFF_ROAD: "Épreuve hors circulation (plateau)",
    ON_ROAD: "Épreuve en circulation",
  },
  category: "Permis {category}",
  dayAndTime: "{day} à {time}",
  localTime: "heure locale ({department})",
  duration: "Durée prévue\u00a0: {minutes} minutes",
  demonstrationCentre: "Centre de démonstration",
  addressUnknown: "Adresse exacte non renseignée",
  map: { ADDRESS: "Voir sur la carte", COMMUNE: "Voir la commune sur la carte" },
  newWindow: "nouvelle fenêtre",
  facts: { what: "Épreuve", where: "Où", when: "Quand", booked: "Réservée le {date}", cancelled: "Annulée le {date}" },
  bring: {
    title: "À apporter le jour de l’examen",
    identity: "une pièce d’identité en cours de validité, en original\u00a0;",
    registration:
      "l’attestation d’inscription au permis de conduire (AIPC), imprimée recto verso sur une seule feuille\u00a0;",
    licenceOnRoad:
      "votre permis de conduire en original, si vous en avez déjà un (autre que la seule catégorie AM)\u00a0;",
    licenceOffRoad:
      "votre permis de conduire ou sa photocopie, si vous en avez déjà un (autre que la seule catégorie AM)\u00a0;",
    booklet: "votre livret d’apprentissage, si vous êtes en conduite accompagnée.",
    source: "Source\u00a0: guide national des épreuves, partie A.",
  },
  book: {
    title: "Réserver cette place",
    cancellable:
      "Sans pénalité si vous rendez la place jusqu’au {date} inclus, depuis «\u00a0Mes réservations\u00a0». Elle sera alors proposée à d’autres.",
    notCancellable:
      "Attention\u00a0: rendre cette place entraînera une pénalité, le dernier jour pour le faire sans elle était le {date}.",
    onePerCategory: "Une seule réservation en cours par catégorie.",
    confirm: "Confirmer la réservation",
    sending: "Réservation en cours…",
    signInFirst: "Connectez-vous pour réserver\u00a0: vous reviendrez ici.",
    signIn: "Me connecter et réserver",
    close: "Fermer",
    toBoard: "Voir les places libres du département",
    toWaitingList: "Être prévenu par la liste d’attente",
    unknown: {
      title: "Cette place n’existe pas",
      message: "L’adresse est peut-être incomplète, ou la place a été retirée du planning.",
    },
    kept: {
      title: "Cette place est gardée pour quelqu’un",
      message:
        "Elle l’est pour le moment\u00a0: quelques minutes si quelqu’un la confirme, plus longtemps si la liste d’attente la propose. Choisissez-en une autre, ou dites à la liste d’attente ce qui vous irait.",
    },
    gone: {
      title: "Cette place n’est plus libre",
      message:
        "Elle vient d’être réservée ou retirée. Les places libres changent à tout moment\u00a0: il y en a d’autres.",
    },
    success: {
      title: "Votre place est réservée",
      message: "Elle est à votre nom. Vous la retrouverez dans «\u00a0Mes réservations\u00a0».",
      movedTitle: "Votre place est changée",
      cancelledSince: "Cette réservation a été annulée depuis",
      toMyBookings: "Voir mes réservations",
    },
  },
  notForYou: {
    title: "Cette place n’est pas pour vous",
    later: "Voir les places à partir du premier jour possible",
    board: "Retour aux places libres",
    why: "Voir la réponse, règle par règle",
  },
  answer: {
    lost: "Connexion perdue, nous vérifions. Votre demande garde son numéro\u00a0: elle ne peut pas être comptée deux fois. Laissez cette page ouverte.",
    slow: "Le service est très demandé, nous attendons sa réponse. Votre demande garde son numéro\u00a0: elle ne peut pas être comptée deux fois.",
    failedTitle: "Nous n’avons pas pu obtenir de réponse",
    failed: "Recommencez\u00a0: si la première demande est passée, c’est sa réponse que vous recevrez.",
  },
  unavailable: {
    title: "Le service ne répond pas",
    message:
      "Nous ne pouvons pas afficher cette page pour l’instant. Rien n’a été perdu\u00a0: rechargez-la dans un instant.",
  },
  hold: {
    ask: "Garder cette place",
    asking: "Un instant…",
    explained: "La place est gardée pour vous pendant quelques minutes, le temps de confirmer.",
    explainedWithDeclaration:
      "La place est gardée pour vous pendant quelques minutes, le temps de remplir votre déclaration.",
    held: "La place est gardée pour vous.",
    goOn: "Continuer",
    title: "Cette place est gardée pour vous",
    until: "Confirmez avant {time} (heure du centre).",
    lastMinute: "Il reste moins d’une minute pour confirmer.",
    over: "Le temps est écoulé.",
    extend: "Demander plus de temps",
    release: "Rendre cette place",
    failed: "Le service n’a pas répondu. Recommencez.",
  },
  arrangements: {
    title: "Votre accompagnateur et votre véhicule",
    hint: "Un candidat libre vient avec une personne de confiance et un véhicule à double commande. Tous les champs sont obligatoires.",
    companionName: "Prénom et nom de la personne qui vous accompagne",
    companionLicenceSince: "Date d’obtention de son permis B",
    companionAmateur: "Cette personne n’est pas un professionnel de la conduite",
    companionFree: "Elle m’accompagne gratuitement",
    vehicleRegistration: "Immatriculation du véhicule",
    vehicleDualControls: "Le véhicule a une double commande",
    vehicleInsured: "Il est assuré pour cet usage",
  },
  move: {
    title: "Changer pour cette place",
    explained:
      "Vous avez déjà une place pour cette épreuve. Si vous changez, l’ancienne est rendue au moment où la nouvelle est prise\u00a0: vous n’êtes jamais sans place.",
    old: "Votre place",
    new: "La nouvelle place",
    declared: "Vous venez avec {companion}, véhicule {vehicle}. Modifier",
    keptFirst:
      "La nouvelle place est d’abord gardée pour vous pendant quelques minutes, le temps de lire ce que le changement entraîne et de le confirmer. Rien ne change avant.",
    confirm: "Confirmer le changement",
    sending: "Changement en cours…",
  },
  moving: {
    title: "Vous changez de place",
    current: "Votre place actuelle\u00a0:",
    kept: "Elle reste à vous tant que vous n’avez pas confirmé une autre place. Choisissez une place ci-dessous.",
    leave: "Garder ma place actuelle",
    none: {
      title: "Cette réservation ne peut pas changer pour ces places",
      message:
        "Elle n’existe plus, elle n’est pas à votre nom, l’examen a commencé, ou ces places sont d’une autre épreuve. Partez de «\u00a0Mes réservations\u00a0».",
      toMyBookings: "Voir mes réservations",
    },
  },
  consequences: { title: "Une pénalité suivra", rule: "Règle", source: "Source\u00a0: {source}" },
  cancel: {
    title: "Annuler cette réservation\u00a0?",
    consequence:
      "La place sera proposée à qui l’attend, sinon elle redeviendra libre pour tout le monde. Vous ne pourrez pas la récupérer si quelqu’un d’autre la prend.",
    confirm: "Annuler ma réservation",
    sending: "Annulation en cours…",
    keep: "Garder ma réservation",
    successTitle: "Votre réservation est annulée",
    success: "La place revient aux autres candidats. Vous pouvez en choisir une autre.",
    unknown: {
      title: "Réservation introuvable",
      message: "Cette réservation n’existe pas, ou elle n’est pas à votre nom.",
    },
    signIn: "Connectez-vous pour gérer cette réservation.",
  },
  mine: {
    title: "Mes réservations",
    upcoming: "À venir",
    past: "Passées",
    cancelled: "Annulées",
    move: "Changer de place",
    cancel: "Annuler cette réservation",
    withdrawn: {
      title: "L’administration a retiré cette place\u00a0: cet examen n’aura pas lieu",
      reason: "Motif\u00a0: {reason}",
      next: "Vous n’avez rien à faire\u00a0: une autre place est cherchée pour vous, et vous passez avant tout le monde. Vous pouvez aussi en choisir une vous-même, ou annuler\u00a0: rien ne s’ensuit.",
      choose: "Choisir une autre place",
    },
    empty: {
      title: "Vous n’avez aucune réservation à venir",
      message: "Les places libres changent à tout moment\u00a0: choisissez un département et regardez-les vivre.",
      find: "Chercher une place",
    },
    signedOut: {
      title: "Connectez-vous pour voir vos réservations",
      message: "Vos réservations sont nominatives\u00a0: nous devons savoir qui vous êtes.",
      signIn: "Me connecter",
    },
    error: {
      title: "Vos réservations ne peuvent pas être affichées",
      message: "Le service ne répond pas en ce moment. Vos réservations sont enregistrées\u00a0: rien n’est perdu.",
    },
    older: "Annulations plus anciennes",
  },
} as const;
