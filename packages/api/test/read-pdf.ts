import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader finds on the first page of a PDF. */
export const readPdf = async (pdf: Uint8Array) => {
  // The reader takes the bytes for itself.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const annotations = await page.getAnnotations();
  const found = {
    pages: document.numPages,
    // Lines are broken where they are full, and the font draws a no-break space as a space: one space, whatever was there.
    text: items
      .map((item) => ("str" in item ? item.str : ""))
      .join(" ")
      .replace(/\s+/g, " "),
    links: annotations.map(({ url }) => String(url)),
    /** Points from the left edge to where the longest line ends. */
    widest: Math.max(...items.map((item) => ("str" in item ? item.transform[4] + item.width : 0))),
    structure: JSON.stringify(await page.getStructTree()),
  };
  await task.destroy();
  return found;
};
