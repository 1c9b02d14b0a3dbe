import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locale } from "@creneau/schema";
import PDFDocument from "pdfkit";
import qrcode from "qrcode";

const require = createRequire(import.meta.url);
const font = (name: string): Buffer => readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
/** The standard fonts of PDF know no Ş, ń or ő: names are written with all their letters. */
const REGULAR = font("DejaVuSans");
const BOLD = font("DejaVuSans-Bold");

export const INK = "#161616";
export const GREY = "#666666";
export const BLUE = "#000091";
/** Points. */
export const MARGIN = 50;
export const QR_SIZE = 110;

/** A sheet being written: `root` is what a screen reader walks through. */
export type Sheet = { readonly doc: PDFKit.PDFDocument; readonly root: PDFKit.PDFStructureElement };

/** Drawn as squares: sharp at any size, and smaller than a picture. */
export const drawQrCode = (
  { doc, root }: Sheet,
  text: string,
  alt: string,
  { x, y, size = QR_SIZE }: { readonly x: number; readonly y: number; readonly size?: number },
): void => {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: "M" });
  const side = size / modules.size;
  const draw = () => {
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column)) doc.rect(x + column * side, y + row * side, side, side);
    doc.fill("black");
  };
  root.add(doc.struct("Figure", { alt }, draw));
};

export const line = (
  { doc, root }: Sheet,
  text: string,
  options: PDFKit.Mixins.TextOptions = {},
  structType = "P",
): void => {
  doc.text(text, { structParent: root, structType, ...options });
};

type Paper = {
  readonly title: string;
  readonly locale: Locale;
  readonly layout?: "portrait" | "landscape";
  readonly margin?: number;
};

/** Sheets of A4, tagged for screen readers, as `write` fills them. */
export const pdfOf = (
  { title, locale, layout = "portrait", margin = MARGIN }: Paper,
  write: (sheet: Sheet) => void,
): Promise<Buffer> => {
  const doc = new PDFDocument({
    ...{ size: "A4", layout, margin, lang: locale, displayTitle: true, tagged: true, pdfVersion: "1.7" },
    info: { Title: title, Author: "Créneau" },
  });
  const chunks: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  doc.on("end", () => resolve(Buffer.concat(chunks)));
  doc.on("error", reject);
  doc.registerFont("regular", REGULAR).registerFont("bold", BOLD);
  const root = doc.struct("Document");
  doc.addStructure(root);
  write({ doc, root });
  root.end();
  doc.end();
  return promise;
};
