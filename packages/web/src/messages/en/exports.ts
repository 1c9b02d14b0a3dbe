import type { ExportedList } from "@/exports/exported-lists";
import type { fr } from "../fr";
import type { Translation } from "../translation";

const lists = {
  absences: "the absences",
  acts: "the acts",
  approvals: "the approvals",
  bookings: "the bookings",
  "candidate-import-rows": "the rows",
  "candidate-imports": "the files sent",
  candidates: "the candidates found",
  centres: "the centres",
  "entry-queue": "the requests",
  "exam-list": "the exam list",
  examiners: "the examiners",
  "mailing-recipients": "the recipients",
  officers: "the officers",
  places: "the places",
  planning: "the planning, as it is imported",
  "planning-import-rows": "the rows",
  "planning-imports": "the plannings sent",
  policies: "the policies",
  proofs: "the proofs",
  publications: "the publications",
  rehousings: "the people to re-house",
  sessions: "the sessions",
} as const satisfies Record<ExportedList, string>;

export const exported: Translation<typeof fr>["exports"] = {
  take: "Export {list}:",
  of: "(export {list})",
  unavailable: "The export is not available at the moment. Try again shortly.",
  lists,
};
