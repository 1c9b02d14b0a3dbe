import type { Temporal } from "temporal-polyfill";
import { today } from "../domain/booking/centre-calendar.js";
import type { ExamSession } from "./exam-session.js";

/** The list is closed, and the day has come at the centre: from then on outcomes are written. */
export const isRecordable = ({ list, civilDate, timeZone }: ExamSession, now: Temporal.Instant): boolean =>
  (list?.state === "closed" || list?.state === "completed") && today(now, timeZone).toString() >= civilDate;
