import type { ExportedList } from "@/exports/exported-lists";

const lists = {
  absences: "les absences",
  acts: "les actes",
  approvals: "les accords",
  bookings: "les réservations",
  "candidate-import-rows": "les lignes",
  "candidate-imports": "les fichiers envoyés",
  candidates: "les candidats trouvés",
  centres: "les centres",
  "entry-queue": "les demandes",
  "exam-list": "le bordereau",
  examiners: "les inspecteurs",
  "mailing-recipients": "les destinataires",
  officers: "les agents",
  places: "les places",
  planning: "le planning, tel qu’il s’importe",
  "planning-import-rows": "les lignes",
  "planning-imports": "les plannings envoyés",
  policies: "les politiques",
  proofs: "les justificatifs",
  publications: "les publications",
  rehousings: "les personnes à replacer",
  sessions: "les sessions",
} as const satisfies Record<ExportedList, string>;

export const exported = {
  take: "Exporter {list}\u00a0:",
  of: "(exporter {list})",
  unavailable: "L’export n’est pas disponible pour le moment. Réessayez dans quelques instants.",
  lists,
};
