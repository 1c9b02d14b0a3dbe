import { penalties, policyValues } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { fromGlobalId } from "../src/contract/global-id.js";
import { book, slotOn } from "./booking-calls.js";
import { CANDILIB } from "./policies.js";
import { useApi } from "./use-api.js";
import type { SignedInCandidate, World } from "./world.js";

export const START = Temporal.Instant.from("2026-12-01T11:00:00Z");

/** Department 93 does what CandiLib did; 75 does nothing. */
const prepare = async (world: World) => {
  await world.department();
  const ofDepartment = Object.entries(CANDILIB).map(([key, number]) => ({
    ...{ key, number, departmentCode: "93", validFrom: "2020-01-01", sourceFr: "Essai", sourceEn: "Trial" },
  }));
  await world.db.insert(policyValues).values(ofDepartment);
};

/** A world on 1 December 2026, where penalties are imposed. */
export const penaltyStory = async () => {
  let now = START;
  const { world, api } = await useApi({ clock: { now: () => now }, sweeps: false, prepare });
  return {
    ...{ world, api },
    /** Acts at that moment, and is back on 1 December then. */
    at: async <Result>(instant: string, act: () => Promise<Result>): Promise<Result> => {
      now = Temporal.Instant.from(instant);
      return act().finally(() => {
        now = START;
      });
    },
    booked: async (examDate = "2026-12-24") => {
      const [slot, candidate] = [await slotOn(world, examDate), await world.candidate()];
      const { booking } = await book(api, candidate, slot);
      if (!booking) throw new Error("the place could not be booked");
      return { slot, candidate, bookingId: booking.id, key: fromGlobalId(booking.id)?.key ?? "" };
    },
    penaltiesOf: ({ id }: SignedInCandidate) => world.db.select().from(penalties).where(eq(penalties.candidateId, id)),
  };
};

/** Six days before 24 December: late for the department, in time for the regulation. */
export const LATE = "2026-12-18T12:00:00Z";
