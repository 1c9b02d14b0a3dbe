import { describe, expect, it } from "vitest";
import { anyConvocation, anySheet } from "../../test/any-convocation.js";
import { readPdf } from "../../test/read-pdf.js";
import type { Convocation } from "./convocation.types.js";
import { convocationPdf, type SheetFacts } from "./convocation-pdf.js";

const read = async (convocation: Convocation, sheet: SheetFacts) => readPdf(await convocationPdf(convocation, sheet));

const { candidate, centre } = anyConvocation();

describe("the convocation says who, what, when, where and what to bring", () => {
  it("in French", async () => {
    const { text, links, pages } = await read(anyConvocation(), anySheet("fr"));
    for (const said of [
      "Convocation à l’examen pratique du permis de conduire",
      "MARTIN Camille",
      "Numéro NEPH 990000000001",
      "Permis B, épreuve en circulation",
      "Durée prévue : 32 minutes",
      "mardi 1er décembre 2026 à 8 h 04",
      "Bobigny 12 rue de la Paix, 93000 Bobigny",
      "une pièce d’identité",
      "Sans pénalité jusqu’au mardi 24 novembre 2026 inclus",
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("heure locale");
    expect(links).toEqual([
      `https://creneau.example/fr/verifier?jeton=${"a".repeat(51)}`,
      "https://www.openstreetmap.org/?mlat=48.905818&mlon=2.458441#map=17/48.905818/2.458441",
    ]);
    expect(pages).toBe(1);
  });

  it("in English, and whose clock it is overseas", async () => {
    const overseas = anyConvocation({
      ...{ startsAt: Date.parse("2026-12-01T04:04:00Z"), timeZone: "Indian/Reunion", departmentName: "La Réunion" },
      ...{ phase: "off_road", category: "A2" },
    });
    const { text } = await read(overseas, anySheet("en", { documents: ["an identity document"] }));
    for (const said of [
      "Category A2, off-road test",
      "Tuesday 1 December 2026 at 08:04",
      "local time: La Réunion, UTC+4",
    ])
      expect(text).toContain(said);
  });
});

it.each([
  [
    "fr",
    "À la date de ce document, annuler entraîne une pénalité : pas d’examen de catégorie B avant le vendredi 15 janvier 2027.",
  ],
  [
    "en",
    "On the date of this document, cancelling brings a penalty: no exam of category B before Friday 15 January 2027.",
  ],
] as const)(
  "a place that is booked late is not said to be given back freely until a day that is over, in %s",
  async (locale, said) => {
    const sheet = anySheet(locale, { issuedOn: "2026-11-26", penaltyUntil: "2027-01-15" });
    const { text } = await read(anyConvocation(), sheet);
    expect(text).toContain(said);
    expect(text).not.toContain("24 nov");
    expect(text).not.toContain("24 Nov");
  },
);

describe("every name is whole on the sheet", () => {
  it.each([
    ["with accents and letters of other languages", "LEFÈVRE-ŐRY", "Żaneta Şükran Œdipe Ǿ"],
    ["with an apostrophe and hyphens", "D’ARTAGNAN-N’GUYỄN", "Marie-Élise"],
    ["in Cyrillic and Greek", "ПЕТРОВА", "Ελένη"],
    ["of one letter", "Y", "A"],
  ])("%s", async (_, birthName, firstName) => {
    const { text } = await read(anyConvocation({ candidate: { ...candidate, birthName, firstName } }), anySheet("fr"));
    expect(text).toContain(`${birthName} ${firstName}`);
  });

  it("a very long one is broken, beside the code and not over it, and the sheet stays one page", async () => {
    const birthName = "DE LA TOUR D’AUVERGNE-LAURAGUAIS ".repeat(4).trim();
    const firstName = "Anne".repeat(40);
    const long = anyConvocation({
      candidate: { ...candidate, birthName, firstName },
      centre: { ...centre, name: "Centre ".repeat(20), address: "Rue".repeat(60) },
    });
    const documents = Array.from({ length: 7 }, (_, index) => `document ${index} `.repeat(9));
    const { text, pages, widest } = await read(long, anySheet("fr", { documents }));
    expect(text.replace(/\s/g, "")).toContain(`${birthName}${firstName}`.replace(/\s/g, ""));
    expect(pages).toBe(1);
    // The right margin of an A4 sheet.
    expect(widest).toBeLessThanOrEqual(595.28 - 49);
  });
});

it("is tagged for screen readers: headings, a list, and words for the code", async () => {
  const { structure } = await read(anyConvocation(), anySheet("fr"));
  for (const part of ['"H1"', '"H2"', '"LI"', "Code QR"]) expect(structure).toContain(part);
});

it("is small enough for a mail", async () => {
  expect((await convocationPdf(anyConvocation(), anySheet("fr"))).length).toBeLessThan(100_000);
});
