import type { Locale } from "@creneau/schema";
import type { Convocation } from "../src/convocations/convocation.types.js";
import type { SheetFacts } from "../src/convocations/convocation-pdf.js";
import type { BookingId, CandidateId, CentreId, SlotId } from "../src/domain/id.js";

/** A convocation to Bobigny on 1 December 2026 at 08:04, with these facts in place of the usual ones. */
export const anyConvocation = (facts: Partial<Convocation> = {}): Convocation => ({
  bookingId: "0199a000-0000-7000-8000-000000000001" as BookingId,
  slotId: 5 as SlotId,
  bookedSlotId: 5 as SlotId,
  bookedAt: new Date("2026-11-10T10:00:00Z"),
  version: 1,
  cancelledAt: null,
  isWithdrawn: false,
  presenceConfirmedAt: null,
  category: "B",
  phase: "on_road",
  startsAt: Date.parse("2026-12-01T07:04:00Z"),
  durationMinutes: 32,
  date: "2026-12-01",
  localTime: "08:04",
  timeZone: "Europe/Paris",
  departmentCode: "93",
  departmentName: "Seine-Saint-Denis",
  centreId: 3 as CentreId,
  centre: {
    name: "Bobigny",
    address: "12 rue de la Paix, 93000 Bobigny",
    latitude: 48.905818,
    longitude: 2.458441,
    positionPrecision: "address",
    demonstration: false,
    instructions: { fr: null, en: null },
    accessibility: { fr: null, en: null },
  },
  candidate: {
    id: 1 as CandidateId,
    firstName: "Camille",
    birthName: "MARTIN",
    neph: "990000000001",
    facts: {},
  },
  ...facts,
});

export const anySheet = (locale: Locale, facts: Partial<SheetFacts> = {}): SheetFacts => ({
  documents: ["une pièce d’identité", "la fiche retour au permis (si votre permis a été annulé ou invalidé)"],
  verificationUrl: `https://creneau.example/${locale}/verifier?jeton=${"a".repeat(51)}`,
  cancellableUntil: "2026-11-24",
  penaltyUntil: null,
  issuedOn: "2026-11-10",
  locale,
  ...facts,
});
