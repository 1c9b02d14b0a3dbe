import { Temporal } from "temporal-polyfill";
import { today } from "../domain/booking/centre-calendar.js";

/** Where the day of a decision is told: that of the administration. */
const OFFICE_TIME = "Europe/Paris";

/** The day on which a penalty was lifted. */
export const liftedOn = (at: Date): string =>
  today(Temporal.Instant.fromEpochMilliseconds(at.getTime()), OFFICE_TIME).toString();
