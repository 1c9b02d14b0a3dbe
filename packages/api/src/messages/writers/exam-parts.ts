import type { Locale } from "@creneau/schema";
import { examFile } from "../../calendars/exam-event.js";
import { mapUrl } from "../../centres/map-url.js";
import { writtenDay } from "../../contract/written-date.js";
import { writtenMoment } from "../../contract/written-moment.js";
import type { Convocation } from "../../convocations/convocation.types.js";
import { convocationPdf } from "../../convocations/convocation-pdf.js";
import { examName, placeName } from "../../convocations/exam.words.js";
import type { MailAttachment } from "../../platform/mail.js";
import type { ExamToWriteOf, MessageToWrite, Part } from "../message.types.js";

const WORDS = {
  fr: {
    map: { address: "Voir le lieu sur la carte", commune: "Voir la commune sur la carte" },
    bring: "À apporter\u00a0:",
    penalised: (category: string, until: string) =>
      `Annuler entraîne désormais une pénalité\u00a0: pas d’examen de catégorie ${category} avant le ${until}. Si vous ne pouvez pas venir, annulez quand même\u00a0: la place servira à quelqu’un d’autre.`,
  },
  en: {
    map: { address: "See the place on the map", commune: "See the town on the map" },
    bring: "What to bring:",
    penalised: (category: string, until: string) =>
      `Cancelling now brings a penalty: no exam of category ${category} before ${until}. If you cannot come, cancel all the same: somebody else will have the place.`,
  },
} as const satisfies Record<Locale, object>;

/** What, when and where. */
export const examFacts = (exam: Convocation, locale: Locale): Part => ({
  items: [examName(exam, locale), writtenMoment(exam, locale), placeName(exam, locale)],
});

/** What candidates are told about coming to the centre. */
export const placeAdvice = ({ centre }: Convocation, locale: Locale): readonly Part[] =>
  [centre.instructions[locale], centre.accessibility[locale]].filter((told) => told !== null);

export const mapLink = ({ centre }: Convocation, locale: Locale): Part => ({
  label: WORDS[locale].map[centre.positionPrecision],
  url: mapUrl(centre),
});

/** What this candidate brings, as the regulation has it for them. */
export const documentsToBring = ({ sheet }: ExamToWriteOf): readonly Part[] => [
  WORDS[sheet.locale].bring,
  { items: sheet.documents },
];

/** Until when one cancels freely, in the letter's own words; or, when that day is over, what cancelling brings. */
export const cancellingAdvice = ({ convocation, sheet }: ExamToWriteOf, freely: (day: string) => string): Part => {
  const { locale, cancellableUntil, penaltyUntil } = sheet;
  return penaltyUntil === null
    ? freely(writtenDay(cancellableUntil, locale))
    : WORDS[locale].penalised(convocation.category, writtenDay(penaltyUntil, locale));
};

/** Pages of the web app that letters lead to. */
export const bookingsUrl = ({ webOrigin, locale }: Pick<MessageToWrite, "webOrigin" | "locale">): string =>
  `${webOrigin}/${locale}/mes-reservations`;

export const convocationFile = async ({ convocation, sheet }: ExamToWriteOf): Promise<MailAttachment> => ({
  filename: `convocation-${convocation.date}.pdf`,
  contentType: "application/pdf",
  content: await convocationPdf(convocation, sheet),
});

/** The event to put into a calendar, or to take out of it once the booking is cancelled. */
export const calendarFile = ({ convocation }: ExamToWriteOf, message: MessageToWrite): MailAttachment => {
  const { locale } = message;
  const { method, text } = examFile(convocation, bookingsUrl(message), locale);
  return {
    filename: `${locale === "fr" ? "examen" : "exam"}-${convocation.date}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(text),
  };
};
