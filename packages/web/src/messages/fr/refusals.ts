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
    board: "Voir les places libres",
    boardOf: "Voir les places libres du permis {category}",
    myBookings: "Voir mes réservations",
    signIn: "Me reconnecter",
    tryAgain: "Recommencer",
  },
  alternatives: "Les places libres les plus proches",
  rule: "Règle {rule}",
  source: "Source\u00a0: {source}",
} as const;
