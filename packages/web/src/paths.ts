/** A filter of the board, as it is written in its address. Every word is optional there: a shared link may be partial. */
export type BoardAddress = {
  /** Department code: `93`, `2A`, `971`. */
  departement?: string | undefined;
  /** Licence category: `B`, `A2`. */
  categorie?: string | undefined;
  /** Global id of a centre: only its places. */
  centre?: string | undefined;
  /** First and last civil dates, YYYY-MM-DD. */
  du?: string | undefined;
  au?: string | undefined;
  /** The day whose times are shown, YYYY-MM-DD. */
  jour?: string | undefined;
  /** `latitude,longitude`: centres nearest first; without a department, only the nearest ones. */
  pres?: string | undefined;
  /** The name of the town at `pres`. */
  lieu?: string | undefined;
  /** What was typed as a town; the board finds it and goes on with `pres` and `lieu`. */
  ville?: string | undefined;
  /** At most so many kilometres from `pres`: `20`. */
  rayon?: string | undefined;
  /** Around `pres`: only the centres of this department. */
  dans?: string | undefined;
  /** Days of the week: `ma-je`. */
  jours?: string | undefined;
  /** Hours of the day, HH:MM: not before, and before. */
  des?: string | undefined;
  avant?: string | undefined;
  /** The booking for which another place is looked for. */
  deplacer?: string | undefined;
};

/** Which exam one asks about on the page that says who may sit; what one says of oneself comes from its form. */
export type EligibilityAddress = {
  /** Licence category: `B`, `A2`. */
  categorie?: string | undefined;
  /** `theorie`, `plateau` or `circulation`. */
  epreuve?: string | undefined;
  /** The day of the exam, YYYY-MM-DD. */
  date?: string | undefined;
  /** The form for anybody, also when one is signed in. */
  pour?: "autre" | undefined;
};

/** What the page of one's file confirms: sign-ins that were ended. */
export const ACCOUNT_DONE = ["connexion", "connexions"] as const;
export type AccountDone = (typeof ACCOUNT_DONE)[number];

/** What has just been done to the address that calendars follow. */
export const CALENDAR_DONE = ["nouvelle", "supprimee"] as const;
export type CalendarDone = (typeof CALENDAR_DONE)[number];

/** What the page of the waiting list confirms. */
export const WAITING_LIST_DONE = ["souhait", "modifie", "supprime", "acceptee", "declinee", "nondeclinee"] as const;
export type WaitingListDone = (typeof WAITING_LIST_DONE)[number];

/** A week of a department, as it is written in its address. */
export type PlanningAddress = {
  departement?: string | undefined;
  semaine?: string | undefined;
  centre?: string | undefined;
  apres?: string | undefined;
};

/** A day of an examiner. */
export type PlanningDayAddress = {
  departement: string;
  inspecteur: string;
  jour: string;
  groupe?: string | undefined;
};

/** Which drafts are to be published: between two dates, at one centre or everywhere in the department. */
export type PublicationAddress = {
  departement?: string | undefined;
  du?: string | undefined;
  au?: string | undefined;
  centre?: string | undefined;
};

/** Which officers; `apres`: a cursor among them; `fait`: one has just been removed. */
export type OfficersAddress = {
  role?: string | undefined;
  departement?: string | undefined;
  q?: string | undefined;
  apres?: string | undefined;
  fait?: "retire";
};

/** Which acts of officers: of one, of a kind, in a department, on an object, between two days of Paris. */
export type ActsAddress = {
  agent?: string | undefined;
  acte?: string | undefined;
  departement?: string | undefined;
  objet?: string | undefined;
  du?: string | undefined;
  au?: string | undefined;
  apres?: string | undefined;
};

/** To whom officers write: `le`, only those whose exam is on that date; `apres`: a cursor among the letters sent. */
export type MailingsAddress = {
  departement?: string | undefined;
  destinataires?: string | undefined;
  le?: string | undefined;
  apres?: string | undefined;
};

/** Every address of the web app, without its language: `@/i18n/navigation` adds `/fr` or `/en`. */
export const paths = {
  home: (search: { ville?: string; categorie?: string } = {}) => withQuery("/", search),
  board: (filter: BoardAddress) => withQuery("/places", filter),
  /** `deplacer`: the booking that the place is to replace. */
  book: (slotId: string, options: { deplacer?: string | undefined } = {}) =>
    withQuery(`/places/${encodeURIComponent(slotId)}/reserver`, options),
  /** `fin=locale`: this browser is signed out, but the API did not confirm the end of the session. */
  signIn: (options: { retour?: string; fin?: "locale" } = {}) => withQuery("/connexion", options),
  confirmSignIn: () => "/connexion/confirmer",
  /** `apres`: a cursor among the cancelled ones; `agenda`: what has just been done to the address that calendars follow. */
  myBookings: (options: { apres?: string; agenda?: CalendarDone } = {}) => withQuery("/mes-reservations", options),
  confirmPresence: (bookingId: string) => `/mes-reservations/${encodeURIComponent(bookingId)}/presence`,
  /** `departement`: whose centres the form for a wish shows; `souhait`: the wish that it changes. */
  waitingList: (options: { fait?: WaitingListDone; departement?: string | undefined; souhait?: string } = {}) =>
    withQuery("/liste-d-attente", options),
  cancelBooking: (bookingId: string) => `/mes-reservations/${encodeURIComponent(bookingId)}/annuler`,
  /** `apres`: a cursor among the decisions; `fait`: what has just been done here. */
  account: (options: { apres?: string; fait?: AccountDone } = {}) => withQuery("/mon-dossier", options),
  accountProof: (id: string) => `/mon-dossier/justificatifs/${encodeURIComponent(id)}`,
  accountData: () => "/mon-dossier/donnees",
  accountEmail: () => "/mon-dossier/courriel",
  accountDeletion: () => "/mon-dossier/supprimer",
  accountDeleted: () => "/mon-dossier/supprime",
  entry: () => "/candidat-libre",
  /** `cle`: the secret of the mailed link. */
  entryRequest: (cle: string) => withQuery("/candidat-libre/demande", { cle }),
  entryData: (cle: string) => withQuery("/candidat-libre/demande/donnees", { cle }),
  entryWithdrawal: (cle: string) => withQuery("/candidat-libre/demande/retirer", { cle }),
  entryWithdrawn: () => "/candidat-libre/demande/retiree",
  /** `jour`: which of the examiner's days, YYYY-MM-DD. */
  examDay: (options: { jour?: string } = {}) => withQuery("/examinateur", options),
  /** `departement`: whose day one sees. */
  officer: (options: { departement?: string } = {}) => withQuery("/repartiteur", options),
  /** The numbers of a department, without a person in them. */
  figures: (options: { departement?: string | undefined } = {}) => withQuery("/repartiteur/chiffres", options),
  officerSignIn: () => "/agents/connexion",
  officerSignedOut: () => "/agents/deconnexion",
  /** `etat`: only requests in that state; `apres`: a cursor among the people. */
  queue: (code: string, options: { etat?: string | undefined; apres?: string | undefined } = {}) =>
    withQuery(`/repartiteur/departements/${encodeURIComponent(code)}`, options),
  /** `q`: what was typed to find somebody; `apres`: a cursor among those found. */
  candidates: (options: { q?: string; apres?: string } = {}) => withQuery("/repartiteur/candidats", options),
  /** `messages` and `decisions`: cursors in those lists. */
  candidate: (id: string, options: { messages?: string; decisions?: string } = {}) =>
    withQuery(`/repartiteur/candidats/${encodeURIComponent(id)}`, options),
  penalties: (options: { apres?: string } = {}) => withQuery("/repartiteur/penalites", options),
  officerProof: (id: string) => `/repartiteur/justificatifs/${encodeURIComponent(id)}`,
  /** The sessions of a day, and people to re-house; `apres`: a cursor among them. */
  withdrawals: (options: { departement?: string | undefined; le?: string; apres?: string } = {}) =>
    withQuery("/repartiteur/retraits", options),
  reference: (options: { departement?: string | undefined } = {}) => withQuery("/repartiteur/reference", options),
  referenceCentre: (id: string, departement: string) =>
    withQuery(`/repartiteur/reference/centres/${encodeURIComponent(id)}`, { departement }),
  /** `groupe`: of which group; every grid of it, those of the past too. */
  referenceGrids: (options: { departement?: string | undefined; groupe?: string | undefined } = {}) =>
    withQuery("/repartiteur/reference/grilles", options),
  referenceExaminer: (id: string, departement: string) =>
    withQuery(`/repartiteur/reference/inspecteurs/${encodeURIComponent(id)}`, { departement }),
  withdrawSession: (id: string) => `/repartiteur/retraits/${encodeURIComponent(id)}`,
  rehousing: (id: string) => `/repartiteur/retraits/personnes/${encodeURIComponent(id)}`,
  /** `semaine`: any date of it; `centre`: only what is there; `apres`: a cursor among the examiners. */
  planning: (options: PlanningAddress = {}) => withQuery("/repartiteur/planning", options),
  /** What one examiner does on one day; `groupe`: which grid the form shows. */
  planningDay: (options: PlanningDayAddress) => withQuery("/repartiteur/planning/jour", options),
  planningSession: (id: string, part?: "confier") =>
    `/repartiteur/planning/sessions/${encodeURIComponent(id)}${part ? `#${part}` : ""}`,
  planningPublication: (options: PublicationAddress = {}) => withQuery("/repartiteur/planning/publication", options),
  /** `apres`: a cursor among what waits for a second officer. */
  approvals: (options: { apres?: string } = {}) => withQuery("/repartiteur/accords", options),
  officers: (options: OfficersAddress = {}) => withQuery("/repartiteur/agents", options),
  officerRecord: (id: string) => `/repartiteur/agents/${encodeURIComponent(id)}`,
  acts: (options: ActsAddress = {}) => withQuery("/repartiteur/actes", options),
  mailings: (options: MailingsAddress = {}) => withQuery("/repartiteur/courriers", options),
  imports: () => "/repartiteur/imports",
  /** `verdict`: only rows that come to it; `apres`: a cursor among the rows. */
  import: (id: string, options: { verdict?: string | undefined; apres?: string | undefined } = {}) =>
    withQuery(`/repartiteur/imports/${encodeURIComponent(id)}`, options),
  importRejects: (id: string) => `/repartiteur/imports/${encodeURIComponent(id)}/rejets`,
  planningImports: () => "/repartiteur/planning/imports",
  planningImport: (id: string, options: { verdict?: string | undefined; apres?: string | undefined } = {}) =>
    withQuery(`/repartiteur/planning/imports/${encodeURIComponent(id)}`, options),
  planningImportRejects: (id: string) => `/repartiteur/planning/imports/${encodeURIComponent(id)}/rejets`,
  /** A list of the officers' area as a file, with its filters as the API names them. */
  exported: (list: string, format: "csv" | "xlsx", filters: Readonly<Record<string, string | null | undefined>>) =>
    withQuery(`/repartiteur/exports/${list}.${format}`, filters),
  eligibility: (exam: EligibilityAddress = {}) => withQuery("/puis-je-passer", exam),
  /** `le`: the exam date that the values are told for; `sujet`: what the rules are about; `quand`: when they are looked at. */
  rules: (options: { le?: string | undefined; sujet?: string | undefined; quand?: string | undefined } = {}) =>
    withQuery("/regles", options),
  accessibility: () => "/accessibilite",
  legal: () => "/mentions-legales",
} as const;

function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  return search.size > 0 ? `${path}?${search}` : path;
}
