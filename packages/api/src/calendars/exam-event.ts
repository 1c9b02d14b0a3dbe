import type { Locale } from "@creneau/schema";
import ical, { type ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import type { Convocation } from "../convocations/convocation.types.js";
import { examName, placeName } from "../convocations/exam.words.js";

const MINUTE_MS = 60_000;

/** What a calendar shows of an exam: what, where and when, and nobody's name. */
export type ExamForCalendar = Pick<
  Convocation,
  "bookingId" | "category" | "phase" | "startsAt" | "durationMinutes" | "centre" | "bookedAt" | "cancelledAt"
>;

const WORDS = {
  fr: { exam: "Examen du permis", calendar: "Créneau, mes examens" },
  en: { exam: "Driving test", calendar: "Créneau, my exams" },
} as const satisfies Record<Locale, Record<string, string>>;

/** How often a calendar that follows an address asks again, in seconds: as often as most of them are willing to. */
const ASK_AGAIN_SECONDS = 3_600;

/**
 * A booking keeps its event however often it is moved: calendars know it again by the booking, and take the newest by
 * `sequence`, the seconds from the booking to the change. Times are instants: no calendar has to know French clocks.
 */
const eventOf = (exam: ExamForCalendar, changedAt: Date, url: string, locale: Locale): ICalEventData => ({
  id: `${exam.bookingId}@creneau`,
  sequence: Math.max(0, Math.floor((changedAt.getTime() - exam.bookedAt.getTime()) / 1_000)),
  stamp: changedAt,
  start: new Date(exam.startsAt),
  end: new Date(exam.startsAt + exam.durationMinutes * MINUTE_MS),
  summary: `${WORDS[locale].exam} - ${examName(exam, locale)}`,
  location: {
    title: placeName(exam, locale),
    geo: { lat: exam.centre.latitude, lon: exam.centre.longitude },
  },
  url,
  status: exam.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
});

type Options = {
  /** Where the bookings are, on the web. */
  readonly url: string;
  readonly locale: Locale;
  /** `PUBLISH` for an event to add, `CANCEL` for one to take out; left out for a calendar that is followed. */
  readonly method?: ICalCalendarMethod;
};

/** Exams as a calendar (RFC 5545), each with the time of its last change. */
export const examCalendar = (
  exams: readonly { readonly exam: ExamForCalendar; readonly changedAt: Date }[],
  { url, locale, method }: Options,
): string => {
  const calendar = ical({
    prodId: { company: "Créneau", product: "exams", language: locale.toUpperCase() },
    name: WORDS[locale].calendar,
    ...(method ? { method } : { ttl: ASK_AGAIN_SECONDS }),
  });
  for (const { exam, changedAt } of exams) calendar.createEvent(eventOf(exam, changedAt, url, locale));
  return calendar.toString();
};
