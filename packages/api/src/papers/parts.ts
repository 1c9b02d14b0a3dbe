import { writtenDay } from "../contract/written-date.js";
import { BLUE, drawQrCode, GREY, INK, line, type Sheet } from "./sheet.js";

/** What proves a paper: the hash of what it says, and where anybody may ask for it. */
export type Proof = { readonly hash: string; readonly url: string };

/** `24/12/2026`, as the guide prints dates. */
export const shortDay = (date: string): string => date.split("-").toReversed().join("/");
export const longDay = (date: string): string => writtenDay(date, "fr");

const SMALL_QR = 70;

/** Title on the left; on the right the QR code, and below the title what it proves. */
export const paperHeading = (sheet: Sheet, title: string, subtitle: string, { hash, url }: Proof): void => {
  const { doc } = sheet;
  const { left, right, top } = doc.page.margins;
  const width = doc.page.width - left - right;
  const textWidth = width - SMALL_QR - 24;
  doc.font("bold", 10).fillColor(BLUE);
  line(sheet, "Créneau", { width: textWidth });
  doc.font("bold", 15).fillColor(INK);
  line(sheet, title, { width: textWidth }, "H1");
  doc.font("regular", 10).moveDown(0.3);
  line(sheet, subtitle, { width: textWidth });
  doc.font("regular", 7).fillColor(GREY).moveDown(0.4);
  line(sheet, `Empreinte SHA-256\u00a0: ${hash}`, { width: textWidth });
  line(sheet, "Vérifier ce document", { width: textWidth, link: url, underline: true }, "Link");
  const end = doc.y;
  drawQrCode(sheet, url, "Code à scanner pour vérifier ce document", {
    x: left + width - SMALL_QR,
    y: top,
    size: SMALL_QR,
  });
  doc.fillColor(INK);
  doc.x = left;
  doc.y = Math.max(end, top + SMALL_QR) + 14;
};

export type Column = { readonly label: string; readonly width: number };
const CELL = 4;

/** Rows that grow with what is in them, and a heading that comes again on every page. No text runs out of its cell. */
export const table = (
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly { readonly cells: readonly string[]; readonly struck: boolean }[],
  size = 8,
): void => {
  const { doc, root } = sheet;
  const { left, bottom } = doc.page.margins;
  const row = (cells: readonly string[], style: "bold" | "regular", struck: boolean) => {
    doc.font(style, size);
    const height =
      Math.max(
        ...columns.map(({ width }, index) => doc.heightOfString(cells[index] || " ", { width: width - 2 * CELL })),
      ) +
      2 * CELL;
    if (doc.y + height > doc.page.height - bottom) {
      doc.addPage();
      if (style === "regular") {
        row(
          columns.map(({ label }) => label),
          "bold",
          false,
        );
        doc.font(style, size);
      }
    }
    const top = doc.y;
    let x = left;
    for (const [index, { width }] of columns.entries()) {
      doc.rect(x, top, width, height).lineWidth(0.5).stroke(GREY);
      doc.fillColor(INK).text(cells[index] || " ", x + CELL, top + CELL, {
        ...{ width: width - 2 * CELL, strike: struck, structParent: root },
        structType: style === "bold" ? "TH" : "TD",
      });
      x += width;
    }
    doc.x = left;
    doc.y = top + height;
  };
  row(
    columns.map(({ label }) => label),
    "bold",
    false,
  );
  for (const { cells, struck } of rows) row(cells, "regular", struck);
};

/** `label : value` lines. */
export const facts = (sheet: Sheet, pairs: readonly (readonly [string, string])[], size = 10): void => {
  const { doc } = sheet;
  for (const [label, value] of pairs) {
    doc.font("bold", size).fillColor(INK);
    line(sheet, `${label}\u00a0: `, { continued: true });
    doc.font("regular", size);
    line(sheet, value, { paragraphGap: 2 });
  }
};

/** A heading within the paper. */
export const chapter = (sheet: Sheet, title: string): void => {
  sheet.doc.moveDown(0.6).font("bold", 11).fillColor(INK);
  line(sheet, title, { paragraphGap: 3 }, "H2");
};
