/** What a rule's source says, in the languages of the service. */
type Source = { readonly fr: string; readonly en: string };
type Rule = { readonly id: string; readonly source: Source };
type RuleInDays = Rule & { readonly days: number };

/**
 * The rules of booking and cancelling. Days are civil days on the exam centre's own calendar.
 * Source: docs/rules.md, which also says what is CandiLib's and what is our reading of it.
 */
export const BOOKING_RULES = {
  published: {
    id: "BOK-1",
    source: {
      fr: "CandiLib, page du produit\u00a0: le candidat choisit parmi les places proposées",
      en: "CandiLib, product page: the candidate chooses among the places on offer",
    },
  },
  notice: {
    id: "BOK-2",
    days: 3,
    source: {
      fr: "CandiLib, code source au 22 mai 2023\u00a0: réservation au moins 3 jours avant l’examen",
      en: "CandiLib, source code of 22 May 2023: booking at least 3 days before the exam",
    },
  },
  horizon: {
    id: "BOK-3",
    days: 92,
    source: {
      fr: "CandiLib, code source au 22 mai 2023\u00a0: places visibles sur 3 mois, comptés ici 92 jours",
      en: "CandiLib, source code of 22 May 2023: 3 months of places visible, counted here as 92 days",
    },
  },
  category: {
    id: "BOK-4",
    source: {
      fr: "Règle de Créneau\u00a0: la place est de la catégorie demandée dans le dossier du candidat",
      en: "Rule of Créneau: the place is of a category that the candidate’s file asks for",
    },
  },
  oneLiveBooking: {
    id: "BOK-5",
    source: {
      fr: "CandiLib, code source au 22 mai 2023\u00a0: une réservation par candidat\u00a0; ici, une par catégorie",
      en: "CandiLib, source code of 22 May 2023: one booking per candidate; here, one per category",
    },
  },
  cancellation: {
    id: "BOK-6",
    days: 7,
    source: {
      fr: "CandiLib, questions fréquentes\u00a0: annulation sans pénalité jusqu’à 7 jours avant l’examen",
      en: "CandiLib, frequent questions: cancelling without penalty until 7 days before the exam",
    },
  },
} as const satisfies Record<string, Rule | RuleInDays>;

export type RuleId = (typeof BOOKING_RULES)[keyof typeof BOOKING_RULES]["id"];

/** The numbers that a decision depends on. */
export type BookingRules = Readonly<Record<"notice" | "horizon" | "cancellation", { id: RuleId; days: number }>>;

const sources = new Map<RuleId, Source>(Object.values(BOOKING_RULES).map(({ id, source }) => [id, source]));

/** Where a rule comes from; null when a refusal kept from earlier names a rule that is gone. */
export const sourceOf = (rule: RuleId): Source | null => sources.get(rule) ?? null;
