import type { Locale } from "@creneau/schema";

/** What a convocation says around its facts, on paper. */
export const CONVOCATION_WORDS = {
  fr: {
    title: "Convocation à l’examen pratique du permis de conduire",
    file: "Numéro NEPH",
    what: "Épreuve",
    duration: (minutes: number) => `Durée prévue\u00a0: ${minutes} minutes`,
    when: "Quand",
    where: "Où",
    addressUnknown: "Adresse exacte non renseignée",
    demonstration: "Centre de démonstration\u00a0: il n’existe pas.",
    map: { address: "Voir sur la carte", commune: "Voir la commune sur la carte" },
    bring: "À apporter",
    change: "Annuler",
    cancellable: (date: string) => `Sans pénalité jusqu’au ${date} inclus, depuis «\u00a0Mes réservations\u00a0».`,
    penalised: (category: string, until: string) =>
      `Depuis «\u00a0Mes réservations\u00a0». À la date de ce document, annuler entraîne une pénalité\u00a0: pas d’examen de catégorie ${category} avant le ${until}.`,
    verify: "Vérifier cette convocation",
    qr: "Code QR\u00a0: adresse de la page qui dit si cette convocation est valable",
    issued: (date: string) =>
      `Établie le ${date}. Elle ne vaut que si la page de vérification le confirme\u00a0: une réservation annulée ou déplacée la rend caduque.`,
  },
  en: {
    title: "Convocation to the practical driving test",
    file: "NEPH number",
    what: "Test",
    duration: (minutes: number) => `Expected duration: ${minutes} minutes`,
    when: "When",
    where: "Where",
    addressUnknown: "Exact address not known",
    demonstration: "Demonstration centre: it does not exist.",
    map: { address: "See on the map", commune: "See the town on the map" },
    bring: "What to bring",
    change: "Cancelling",
    cancellable: (date: string) => `Without a penalty until ${date}, that day included, under “My bookings”.`,
    penalised: (category: string, until: string) =>
      `Under “My bookings”. On the date of this document, cancelling brings a penalty: no exam of category ${category} before ${until}.`,
    verify: "Check this convocation",
    qr: "QR code: address of the page that says whether this convocation is valid",
    issued: (date: string) =>
      `Issued on ${date}. It counts only if the page behind the code confirms it: a cancelled or moved booking makes it void.`,
  },
} as const satisfies Record<Locale, object>;
