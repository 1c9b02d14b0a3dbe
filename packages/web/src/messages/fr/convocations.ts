export const convocations = {
  files: {
    convocation: "Convocation (PDF)",
    event: "Ajouter à mon agenda (.ics)",
    presenceConfirmed: "Vous avez confirmé votre présence le {date}.",
    confirmPresence: "Confirmer ma présence",
  },
  presence: {
    title: "Serez-vous à cet examen\u00a0?",
    ask: "Dites-nous que vous viendrez. Rien ne change pour votre place si vous ne répondez pas\u00a0; si vous ne pouvez pas venir, annulez dès que possible.",
    confirm: "Oui, je serai là",
    sending: "Un instant…",
    done: { title: "C’est noté", message: "Vous serez à cet examen. Pensez aux documents à apporter." },
    refused: "Il n’y a rien à confirmer",
    signIn: "Connectez-vous pour confirmer votre présence.",
    toMyBookings: "Voir mes réservations",
    unknown: {
      title: "Réservation introuvable",
      message: "Cette réservation n’existe pas, ou elle n’est pas à votre nom.",
    },
    lost: "Le service n’a pas répondu. Recommencez dans un instant.",
  },
  check: {
    title: "Vérifier une convocation",
    VALID: { title: "Cette convocation est valable", message: "Cette personne est attendue à cet examen." },
    REPLACED: {
      title: "Cette convocation n’est plus valable",
      message: "La réservation est passée à une autre place\u00a0: une autre convocation la remplace.",
    },
    CANCELLED: {
      title: "Cette convocation n’est plus valable",
      message: "La réservation a été annulée.",
    },
    WITHDRAWN: {
      title: "Cette convocation n’est plus valable",
      message: "L’administration a retiré cette place\u00a0: cet examen n’aura pas lieu.",
    },
    PASSED: { title: "Le jour de cet examen est passé", message: "Cette convocation a été valable." },
    UNKNOWN: {
      title: "Cette convocation n’est pas de Créneau",
      message:
        "L’adresse est incomplète ou a été modifiée. Scannez de nouveau le code imprimé sur la convocation\u00a0: s’il mène ici encore, ne vous y fiez pas.",
    },
    initials: "Initiales",
    exam: "Épreuve",
    when: "Quand",
    where: "Où",
    why: "Cette page ne montre que des initiales\u00a0: comparez-les, et la date, avec une pièce d’identité et la convocation.",
  },
  paper: {
    title: {
      LIST: "Vérifier un bordereau d’examen",
      CERTIFICATE: "Vérifier un certificat d’examen",
      MEDICAL_LETTER: "Vérifier une demande de contrôle médical",
      REPORT: "Vérifier un compte rendu de session",
    },
    VALID: {
      title: "Ce document est de Créneau, et il compte",
      message: "Ce qu’il dit est ce que le service dirait aujourd’hui.",
    },
    REPLACED: {
      title: "Ce document est de Créneau, et il ne compte plus",
      message: "Ce qu’il dit a été corrigé ou a changé depuis\u00a0: un autre le remplace.",
    },
    initials: "Initiales",
    date: "Jour de l’examen",
    mention: "Mention",
    hash: "Empreinte SHA-256",
    why: "Comparez l’empreinte avec celle qui est imprimée\u00a0: si un seul caractère diffère, ce n’est pas ce document.",
  },
  calendar: {
    title: "Mes examens dans mon agenda",
    intro:
      "Une adresse que votre agenda suit\u00a0: vos réservations y apparaissent, se déplacent et disparaissent toutes seules.",
    secret:
      "Qui a cette adresse voit vos examens, sans votre nom. Ne la partagez pas\u00a0; remplacez-la au moindre doute.",
    none: "Vous n’avez pas encore d’adresse d’agenda.",
    create: "Créer mon adresse d’agenda",
    follow: "S’abonner avec mon agenda",
    address: "Adresse à copier",
    renew: "Remplacer l’adresse",
    revoke: "Supprimer l’adresse",
    pending: "Un instant…",
    done: {
      nouvelle: "Votre adresse d’agenda est prête. Celle d’avant, s’il y en avait une, ne fonctionne plus.",
      supprimee: "Votre adresse d’agenda ne fonctionne plus.",
    },
  },
} as const;
