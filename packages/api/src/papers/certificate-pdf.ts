import { COMPETENCE_NAMES, PAPERS } from "./paper.words.js";
import type { CertificateContent } from "./paper-contents.js";
import { chapter, facts, longDay, type Proof, paperHeading, shortDay, table } from "./parts.js";
import { BLUE, INK, line, pdfOf, type Sheet } from "./sheet.js";

/** As the guide prints it: the level in points, E for an eliminatory error, a stroke where the line does not concern the category. */
const writtenMark = (written: CertificateContent["lines"][number]["written"]): string =>
  written === "struck" ? "—" : String(written);

/** With an eliminatory error neither subtotals nor a total are printed. */
const totals = ({ subtotals, total }: CertificateContent) => [
  ...(subtotals ?? []).map(({ level, points }) => ({
    cells: [`Sous-total du niveau ${level}`, String(points)],
    struck: false,
  })),
  { cells: ["Total", total === null ? "" : String(total)], struck: false },
];

const verdict = (sheet: Sheet, { favourable, categories, validAsLicence }: CertificateContent): void => {
  sheet.doc
    .moveDown(0.5)
    .font("bold", 13)
    .fillColor(favourable ? BLUE : INK);
  line(sheet, `Résultat\u00a0: ${favourable ? "FAVORABLE" : "INSUFFISANT"}`, { paragraphGap: 4 });
  sheet.doc.font("regular", 10).fillColor(INK);
  if (categories.length > 0) line(sheet, `Catégorie obtenue\u00a0: ${categories.join(", ")}`);
  if (validAsLicence) line(sheet, validAsLicence);
};

/** The certificate (CEPC) on one sheet. Source: national guide (January 2013), B.6. */
export const certificatePdf = (content: CertificateContent, proof: Proof): Promise<Buffer> =>
  pdfOf({ title: PAPERS.certificate, locale: "fr", margin: 42 }, (sheet) => {
    const { date, centre, department, examiner, category } = content;
    paperHeading(sheet, PAPERS.certificate, `Catégorie ${category}, session du ${longDay(date)}`, proof);
    facts(sheet, [
      ["Nom de naissance", content.birthName],
      ["Prénoms", content.firstName],
      ["Né(e) le", shortDay(content.birthDate)],
      ["NEPH", content.neph],
      ["Centre d’examen", `${centre} (département ${department})`],
      ["Inspecteur", examiner],
    ]);
    verdict(sheet, content);
    chapter(sheet, "Bilan de compétences");
    table(
      sheet,
      [
        { label: "Compétence", width: 420 },
        { label: "Niveau", width: 88 },
      ],
      [
        ...content.lines.map(({ competence, written }) => ({
          cells: [COMPETENCE_NAMES[competence], writtenMark(written)],
          struck: written === "struck",
        })),
        ...totals(content),
      ],
      9,
    );
    if (content.toWorkOn.length > 0) {
      chapter(sheet, "Compétences à travailler");
      sheet.doc.font("regular", 10);
      for (const competence of content.toWorkOn) line(sheet, `• ${COMPETENCE_NAMES[competence]}`);
    }
    if (content.codes.length > 0) {
      sheet.doc.moveDown(0.6);
      facts(sheet, [["Codes restrictifs", content.codes.join(", ")]]);
    }
    sheet.doc.moveDown(0.6).font("regular", 8);
    line(
      sheet,
      content.favourable
        ? "Ce certificat suit le dossier tant qu’une réserve n’est pas levée."
        : "Ce certificat est remis ou envoyé au candidat.",
    );
  });
