import { EXCUSE_NAMES, LIST_STATES, PAPERS, PHASES } from "./paper.words.js";
import type { ListContent, ReportContent } from "./paper-contents.js";
import { type Column, chapter, facts, longDay, type Proof, paperHeading, shortDay, table } from "./parts.js";
import { line, pdfOf, type Sheet } from "./sheet.js";

const MARGIN = 36;
const COLUMNS: readonly Column[] = [
  { label: "N°", width: 26 },
  { label: "Heure", width: 42 },
  { label: "Nom et prénoms", width: 210 },
  { label: "Né(e) le", width: 66 },
  { label: "NEPH", width: 96 },
  { label: "Épreuve", width: 66 },
  { label: "Mention", width: 84 },
  { label: "Motif, ratures", width: 180 },
];

type Line = ListContent["lines"][number];

/** What was struck, as it was, with the word that the guide writes over it. */
const struckWords = ({ struck }: Line): string[] =>
  struck.map(({ mention, motive }) => `ANNULÉ\u00a0: ${mention}${motive ? ` (${motive})` : ""}`);

const rowOf = (one: Line, index: number) => ({
  cells: [
    String(index + 1),
    one.time,
    `${one.birthName} ${one.firstName}`,
    shortDay(one.birthDate),
    one.neph,
    `${one.category} ${PHASES[one.phase]}`,
    one.removed ? "" : (one.standing?.mention ?? ""),
    [
      ...(one.removed ? ["retiré du bordereau"] : []),
      ...(one.standing?.motive ? [one.standing.motive] : []),
      ...(one.standing?.excuse ? [EXCUSE_NAMES[one.standing.excuse]] : []),
      ...struckWords(one),
    ].join("\n"),
  ],
  struck: one.removed,
});

const subtitleOf = ({
  date,
  centre,
  department,
  examiner,
  group,
}: Pick<ListContent, "date" | "centre" | "department" | "examiner" | "group">) =>
  `Session du ${longDay(date)}, ${centre} (${department}), groupe ${group}. Inspecteur\u00a0: ${examiner}`;

/** The exam list (bordereau). */
export const listPdf = (content: ListContent, proof: Proof): Promise<Buffer> =>
  pdfOf({ title: PAPERS.list, locale: "fr", layout: "landscape", margin: MARGIN }, (sheet) => {
    paperHeading(sheet, PAPERS.list, subtitleOf(content), proof);
    const { places, unhonouredUnits, state, lines, amendments } = content;
    sheet.doc.font("regular", 9);
    const unhonoured = unhonouredUnits === null ? "" : ` Unités non honorées\u00a0: ${unhonouredUnits}.`;
    line(sheet, `État\u00a0: ${LIST_STATES[state]}. Places attribuées\u00a0: ${places}.${unhonoured}`, {
      paragraphGap: 6,
    });
    table(sheet, COLUMNS, lines.map(rowOf));
    signatures(sheet, amendments);
  });

const signatures = (sheet: Sheet, amendments: ListContent["amendments"]): void => {
  if (amendments.length === 0) return;
  chapter(sheet, "Modifications");
  sheet.doc.font("regular", 9);
  for (const { signedBy, removed, added } of amendments)
    line(
      sheet,
      `Retirés\u00a0: ${removed}, ajoutés\u00a0: ${added}. Signature\u00a0: ${signedBy ?? "candidats libres, sans représentant"}`,
    );
};

/** The report of a session, for the service that organises the exams. */
export const reportPdf = (content: ReportContent, proof: Proof): Promise<Buffer> =>
  pdfOf({ title: PAPERS.report, locale: "fr" }, (sheet) => {
    paperHeading(sheet, PAPERS.report, subtitleOf(content), proof);
    facts(sheet, [
      ["État du bordereau", LIST_STATES[content.state]],
      ["Places attribuées", String(content.places)],
      ["Candidats sur le bordereau", String(content.presented)],
      [
        "Unités non honorées",
        content.unhonouredUnits === null ? "pas encore arrêtées" : String(content.unhonouredUnits),
      ],
      ["Émis à", content.issuedAt ?? "pas encore"],
      ["Clos à", content.closedAt ?? "pas encore"],
      ["Achevé à", content.completedAt ?? "pas encore"],
      ["Modifications signées", String(content.amendments)],
      ["Résultats corrigés (ANNULÉ)", String(content.corrections)],
    ]);
    chapter(sheet, "Mentions");
    table(
      sheet,
      [
        { label: "Mention", width: 200 },
        { label: "Nombre", width: 80 },
      ],
      content.mentions.map(({ mention, count }) => ({ cells: [mention, String(count)], struck: false })),
      10,
    );
    if (content.motives.length === 0) return;
    chapter(sheet, "Motifs des candidats non examinés");
    table(
      sheet,
      [
        { label: "Motif", width: 320 },
        { label: "Nombre", width: 80 },
      ],
      content.motives.map(({ motive, count }) => ({ cells: [motive, String(count)], struck: false })),
      10,
    );
  });
