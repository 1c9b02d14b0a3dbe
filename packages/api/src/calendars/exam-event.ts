import type { Locale } from "@creneau/schema";
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import type { Convocation } from "../convocations/convocation.types.js";
import { examName, placeName } from "../convocations/exam.words.js";

const MINUTE_MS = 60_000;

/** What a calendar shows of an exam: what, where and when, and nobody's name. */
export type ExamForCalendar = Pick<
  Convocation,
  | "bookingId"
  | "version"
  | "category"
  | "phase"
  | "startsAt"
  | "durationMinutes"
  | "bookedAt"
  | "cancelledAt"
  | "isWithdrawn"
> & { readonly centre: Omit<Convocation["centre"], "instructions" | "accessibility"> };

const WORDS = {
  fr: { exam: "Examen du permis", calendar: "Créneau, mes examens" },
  en: { exam: "Driving test", calendar: "Créneau, my exams" },
} as const satisfies Record<Locale, Record<string, string>>;

/** How often a calendar that follows an address asks again, in seconds: as often as most of them are willing to. */
const ASK_AGAIN_SECONDS = 3_600;

/** Nothing takes place: the booking is cancelled, or its place withdrawn. */
const isOff = ({ cancelledAt, isWithdrawn }: ExamForCalendar): boolean => cancelledAt !== null || isWithdrawn;

/**
 * A booking keeps its event however often it is moved: calendars know it again by the booking, and take what has the higher
 * `SEQUENCE`. Times are instants: no calendar has to know French clocks.
 */
const eventOf = (exam: ExamForCalendar, url: string, locale: Locale): ICalEventData => ({
  id: `${exam.bookingId}@creneau`,
  sequence: 2 * (exam.version - 1) + (isOff(exam) ? 1 : 0),
  // The same for the same event, so that a calendar that has not changed is the same text.
  stamp: exam.cancelledAt ?? exam.bookedAt,
  start: new Date(exam.startsAt),
  end: new Date(exam.startsAt + exam.durationMinutes * MINUTE_MS),
  summary: `${WORDS[locale].exam} - ${examName(exam, locale)}`,
  location: {
    title: placeName(exam, locale),
    geo: { lat: exam.centre.latitude, lon: exam.centre.longitude },
  },
  url,
  status: isOff(exam) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
});

type Options = {
  /** Where the bookings are, on the web. */
  readonly url: string;
  readonly locale: Locale;
  /** `PUBLISH` for an event to add, `CANCEL` for one to take out; left out for a calendar that is followed. */
  readonly method?: ICalCalendarMethod;
};

/** Exams as a calendar (RFC 5545). */
export const examCalendar = (exams: readonly ExamForCalendar[], { url, locale, method }: Options): string => {
  const calendar = ical({
    prodId: { company: "Créneau", product: "exams", language: locale.toUpperCase() },
    name: WORDS[locale].calendar,
    ...(method ? { method } : { ttl: ASK_AGAIN_SECONDS }),
  });
  for (const exam of exams) calendar.createEvent(eventOf(exam, url, locale));
  return calendar.toString();
};

/** One exam as a file: to put into a calendar, or to take out of it once its booking is cancelled. */
export const examFile = (exam: ExamForCalendar, url: string, locale: Locale): { method: string; text: string } => {
  const method = isOff(exam) ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  return { method, text: examCalendar([exam], { url, locale, method }) };
};
