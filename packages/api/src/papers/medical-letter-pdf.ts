import type { LetterContent } from "./medical-letter.js";
import { PAPERS } from "./paper.words.js";
import { chapter, facts, longDay, type Proof, paperHeading, shortDay } from "./parts.js";
import { line, pdfOf } from "./sheet.js";

/** Letter T: annexe 1 of the national guide, field by field. */
export const medicalLetterPdf = (content: LetterContent, proof: Proof): Promise<Buffer> =>
  pdfOf({ title: PAPERS.medical_letter, locale: "fr" }, (sheet) => {
    const { letter, reference } = content;
    paperHeading(sheet, PAPERS.medical_letter, `${letter.department}, ${letter.service}`, proof);
    sheet.doc.font("regular", 10);
    line(sheet, `${letter.place}, le ${longDay(letter.writtenOn)}`, { align: "right", paragraphGap: 8 });
    facts(sheet, [
      ["L’inspecteur", letter.examiner],
      ["À", letter.addressee],
    ]);
    chapter(sheet, "Candidat");
    facts(sheet, [
      ["Nom et prénoms", letter.candidateName],
      ["Né(e) le", `${shortDay(letter.birthDate)} à ${letter.birthPlace}`],
      ["Adresse", letter.address],
      ["NEPH", content.neph],
      ["Catégorie", letter.category],
    ]);
    chapter(sheet, "Observations");
    sheet.doc.font("regular", 10);
    line(sheet, letter.observations, { paragraphGap: 8 });
    line(sheet, `Référence\u00a0: ${reference}.`, { paragraphGap: 16 });
    facts(sheet, [["Signature", letter.signature]]);
  });
