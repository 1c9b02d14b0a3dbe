/** One title a refusal; its sentence comes from the API, in the visitor's language. */
export const refusals = {
  title: {
    SlotTaken: "Quelqu’un d’autre vient de prendre cette place",
    SlotNotFound: "Cette place n’existe pas",
    SlotNotOpen: "Cette place n’est pas ouverte à la réservation",
    TooEarlyToBook: "Il est trop tôt pour réserver cette place",
    TooLateToBook: "Il est trop tard pour réserver cette place",
    CategoryMismatch: "Cette place n’est pas de votre catégorie",
    AlreadyBooked: "Vous avez déjà une réservation dans cette catégorie",
    IdempotencyKeyReused: "Cette demande a déjà servi",
    NotSignedIn: "Votre session a pris fin",
    Busy: "Beaucoup de monde sur cette place",
    BookingNotFound: "Réservation introuvable",
    BookingAlreadyCancelled: "Cette réservation est déjà annulée",
    TooLateToCancel: "Le délai d’annulation est passé",
  },
  next: {
    opensOn: "Revenez le {date} : elle sera alors ouverte pour vous.",
    earliestDate: "Choisissez une place à partir du {date}.",
    categories: "Catégories de votre dossier : {categories}.",
    board: "Voir les places libres",
    myBookings: "Voir mes réservations",
    signIn: "Me reconnecter",
    tryAgain: "Recommencer",
    lastDay:
      "Le dernier jour pour annuler était le {date}. En cas d’empêchement, prévenez le service des examens de votre département.",
    alreadyBooked: "Annulez-la d’abord si vous préférez cette place.",
  },
  alternatives: "Les places libres les plus proches",
  rule: "Règle {rule}",
  source: "Source : {source}",
} as const;
