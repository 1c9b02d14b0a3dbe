import type { Locale } from "@creneau/schema";
import { mapUrl } from "../centres/map-url.js";
import { writtenDay } from "../contract/written-date.js";
import { writtenClock, zoneName } from "../contract/written-moment.js";
import { BLUE, drawQrCode, GREY, INK, line, MARGIN, pdfOf, QR_SIZE, type Sheet } from "../papers/sheet.js";
import type { Convocation } from "./convocation.types.js";
import { CONVOCATION_WORDS } from "./convocation.words.js";
import { examName } from "./exam.words.js";

/** Everything on the sheet that is not in the booking itself. */
export type SheetFacts = {
  readonly documents: readonly string[];
  /** Behind the QR code. */
  readonly verificationUrl: string;
  /** Last date, on the centre's calendar, on which the candidate may cancel. */
  readonly cancellableUntil: string;
  /** That date is over: the first date of an exam after the wait that cancelling on the date of the sheet brings. Null while it is not. */
  readonly penaltyUntil: string | null;
  /** Date of the sheet, on the centre's calendar. */
  readonly issuedOn: string;
  readonly locale: Locale;
};

/** Points. */
const WIDTH = 595.28 - 2 * MARGIN;
const LABEL_WIDTH = 95;

const INDENT = 12;

/** One of a list, with a hanging bullet. */
const item = (sheet: Sheet, text: string, options: PDFKit.Mixins.TextOptions): void => {
  const { doc } = sheet;
  const left = doc.x;
  doc.circle(left + 3, doc.y + 7, 1.5).fill(INK);
  doc.x = left + INDENT;
  line(sheet, text, { ...options, width: (options.width ?? WIDTH) - INDENT, paragraphGap: 3 }, "LI");
  doc.x = left;
};

/** A label in the margin, and beside it what `write` writes. */
const section = (sheet: Sheet, label: string, write: (options: PDFKit.Mixins.TextOptions) => void): void => {
  const { doc } = sheet;
  const top = doc.y;
  doc.font("bold", 10).fillColor(GREY);
  doc.text(label, MARGIN, top + 1, { width: LABEL_WIDTH - 10, structParent: sheet.root, structType: "H2" });
  const labelEnd = doc.y;
  doc.font("regular", 11).fillColor(INK);
  doc.x = MARGIN + LABEL_WIDTH;
  doc.y = top;
  write({ width: WIDTH - LABEL_WIDTH });
  doc.x = MARGIN;
  doc.y = Math.max(doc.y, labelEnd) + 14;
};

const heading = (sheet: Sheet, convocation: Convocation, facts: SheetFacts): void => {
  const { doc } = sheet;
  const words = CONVOCATION_WORDS[facts.locale];
  doc.font("bold", 12).fillColor(BLUE);
  line(sheet, "Créneau", { paragraphGap: 4 });
  doc.font("bold", 17).fillColor(INK);
  line(sheet, words.title, { lineGap: 2 }, "H1");
  doc.moveDown(1);
  const top = doc.y;
  const width = WIDTH - QR_SIZE - 30;
  doc.font("bold", 14);
  line(sheet, `${convocation.candidate.birthName} ${convocation.candidate.firstName}`, { width });
  doc.font("regular", 11).moveDown(0.3);
  line(sheet, `${words.file} ${convocation.candidate.neph}`, { width });
  const textEnd = doc.y;
  const left = MARGIN + WIDTH - QR_SIZE;
  drawQrCode(sheet, facts.verificationUrl, words.qr, { x: left, y: top });
  doc.font("regular", 8).fillColor(BLUE);
  doc.text(words.verify, left, top + QR_SIZE + 6, {
    ...{ width: QR_SIZE, align: "center", underline: true, link: facts.verificationUrl },
    ...{ structParent: sheet.root, structType: "Link" },
  });
  doc.x = MARGIN;
  doc.y = Math.max(textEnd, doc.y) + 24;
};

const place = (sheet: Sheet, { centre }: Convocation, locale: Locale, options: PDFKit.Mixins.TextOptions): void => {
  const words = CONVOCATION_WORDS[locale];
  sheet.doc.font("bold", 11);
  line(sheet, centre.name, options);
  sheet.doc.font("regular", 11);
  line(sheet, centre.address ?? words.addressUnknown, options);
  if (centre.demonstration) line(sheet, words.demonstration, options);
  for (const told of [centre.instructions[locale], centre.accessibility[locale]])
    if (told !== null) line(sheet, told, options);
  sheet.doc.fillColor(BLUE);
  const link = { ...options, link: mapUrl(centre), underline: true };
  line(sheet, words.map[centre.positionPrecision], link, "Link");
  sheet.doc.fillColor(INK);
};

const sections = (sheet: Sheet, convocation: Convocation, facts: SheetFacts): void => {
  const { locale } = facts;
  const words = CONVOCATION_WORDS[locale];
  section(sheet, words.what, (options) => {
    sheet.doc.font("bold", 11);
    line(sheet, examName(convocation, locale), options);
    sheet.doc.font("regular", 11);
    line(sheet, words.duration(convocation.durationMinutes), options);
  });
  section(sheet, words.when, (options) => {
    sheet.doc.font("bold", 11);
    line(sheet, writtenClock(convocation, locale), options);
    sheet.doc.font("regular", 11);
    const zone = zoneName(convocation, locale);
    if (zone !== null) line(sheet, zone, options);
  });
  section(sheet, words.where, (options) => place(sheet, convocation, locale, options));
  section(sheet, words.bring, (options) => {
    for (const document of facts.documents) item(sheet, document, options);
  });
  section(sheet, words.change, (options) =>
    line(
      sheet,
      facts.penaltyUntil === null
        ? words.cancellable(writtenDay(facts.cancellableUntil, locale))
        : words.penalised(convocation.category, writtenDay(facts.penaltyUntil, locale)),
      options,
    ),
  );
  sheet.doc.font("regular", 9).fillColor(GREY);
  line(sheet, words.issued(writtenDay(facts.issuedOn, locale)), { width: WIDTH });
};

/** The convocation as a sheet of A4, tagged for screen readers. Personal data: the caller checks who asks. */
export const convocationPdf = (convocation: Convocation, facts: SheetFacts): Promise<Buffer> =>
  pdfOf({ title: CONVOCATION_WORDS[facts.locale].title, locale: facts.locale }, (sheet) => {
    heading(sheet, convocation, facts);
    sections(sheet, convocation, facts);
  });
