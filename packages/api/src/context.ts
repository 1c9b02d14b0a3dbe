import type { Locale } from "@creneau/schema";
import type { LiveAvailability } from "./availability/live-availability.js";
import { bookingLoader } from "./bookings/booking.loader.js";
import { closedListLoader } from "./bookings/on-closed-list.js";
import { candidateLoader } from "./candidates/candidate.loader.js";
import { candidateFactsLoader } from "./candidates/candidate-facts.loader.js";
import { centreLoader, centresOfDepartmentLoader } from "./centres/centre.loader.js";
import { departmentLoader, publicHolidaysLoader } from "./departments/department.loader.js";
import { seenOfLineLoader } from "./exam-day/line-seen.js";
import { arrangementsLoader } from "./holds/arrangements.loader.js";
import { holdLoader, liveHoldLoader, liveOfferLoader } from "./holds/hold.loader.js";
import type { Importer } from "./imports/importer.js";
import type { Links } from "./links.js";
import { penaltiesOfCandidatesLoader, penaltyLoader } from "./penalties/penalty.loader.js";

import { proofsOfPenaltiesLoader } from "./penalty-proofs/list-proofs.js";

import { examinerLoader } from "./planning/examiner.loader.js";
import { placesOfSessionLoader, plannedSessionLoader } from "./planning/planned-session.js";

import type { Clock } from "./platform/clock.js";
import type { Database } from "./platform/database.js";
import type { RequestCounter } from "./platform/request-counter.js";
import type { Policybook } from "./policies/policybook.js";
import type { ProofOfWork } from "./proof-of-work/proof-of-work.js";
import { scheduledPublicationsLoader } from "./publications/scheduled.loader.js";
import type { JudgedFile } from "./regulation/judged-file.js";
import { judgedFileLoader } from "./regulation/judged-file.loader.js";
import type { Rulebook } from "./regulation/rulebook.js";
import type { Identities, Identity } from "./sign-in/viewer.js";
import { slotLoader } from "./slots/slot.loader.js";
import { wishesOfCandidateLoader, wishLoader } from "./wishes/wish.loader.js";
import { withdrawalOfBookingLoader } from "./withdrawals/withdrawal.loader.js";

/** What the whole server shares. */
export type Services = {
  database: Database;
  availability: LiveAvailability;
  rulebook: Rulebook;
  policies: Policybook;
  imports: Importer;
  clock: Clock;
  identities: Pick<Identities, "forget">;
  count: RequestCounter;
  proofs: ProofOfWork;
  links: Links;
};

/** Rows by key for the time of one request: asked together, answered in key order, `null` where there is none. */
const createLoaders = ({ database, rulebook }: Services, candidateFacts = candidateFactsLoader(database)) => ({
  booking: bookingLoader(database),
  closedList: closedListLoader(database),
  candidate: candidateLoader(database),
  candidateFacts,
  judgedFile: judgedFileLoader(candidateFacts, rulebook),
  seenOfLine: seenOfLineLoader(database),
  centre: centreLoader(database),
  centresOfDepartment: centresOfDepartmentLoader(database),
  department: departmentLoader(database),
  arrangements: arrangementsLoader(database),
  penalty: penaltyLoader(database),
  proofsOfPenalty: proofsOfPenaltiesLoader(database),
  penaltiesOfCandidate: penaltiesOfCandidatesLoader(database),
  hold: holdLoader(database),
  liveHold: liveHoldLoader(database),
  liveOffer: liveOfferLoader(database),
  wish: wishLoader(database),
  wishesOfCandidate: wishesOfCandidateLoader(database),
  examiner: examinerLoader(database),
  plannedSession: plannedSessionLoader(database),
  placesOfSession: placesOfSessionLoader(database),
  scheduledPublications: scheduledPublicationsLoader(database),
  publicHolidays: publicHolidaysLoader(database),
  slot: slotLoader(database),
  withdrawalOfBooking: withdrawalOfBookingLoader(database),
});
type Loaders = ReturnType<typeof createLoaders>;

/** What a resolver knows about the request. `viewer` is the candidate who asks; it and `officer` are `null` for an anonymous caller. */
export type Context = Services &
  Identity & {
    locale: Locale;
    /** Where the request comes from; empty where the door does not say. */
    address: string;
    loaders: Loaders;
    /** The viewer's file, in an operation that asks about it. */
    viewersFile: JudgedFile | null;
  };

/** French unless the caller prefers English: the first of the two that Accept-Language names. */
export const localeOf = (acceptLanguage: string | undefined): Locale =>
  /\b(fr|en)\b/i.exec(acceptLanguage ?? "")?.[1]?.toLowerCase() === "en" ? "en" : "fr";

export const createContext = (services: Services, identity: Identity, locale: Locale, address = ""): Context => {
  let loaders: Loaders | undefined;
  return {
    ...services,
    ...identity,
    locale,
    address,
    viewersFile: null,
    // Most availability queries never touch a loader: made when first asked for.
    get loaders() {
      loaders ??= createLoaders(services);
      return loaders;
    },
  };
};
