import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "../../api/test/read-pdf.js";
import { launchBrowser, visitor } from "./browser.js";
import {
  freePlaces,
  inDays,
  keepAndConfirm,
  type Place,
  signInAsCandidate,
  signInAsOfficer,
  signInByMail,
  storyEmail,
  web,
} from "./product.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "RGAAv4"];
const WIDTHS = [1440, 320] as const;
const pictures = fileURLToPath(new URL("pictures/", import.meta.url));

let browser: Browser;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

type Locale = "fr" | "en";
type Screen = {
  name: string;
  signedIn?: true;
  /** Signed in as an officer who may open departments. */
  officer?: true;
  /** Signed in as the demonstration candidate with this story. */
  story?: number;
  /** Brings the page to the state that is looked at. */
  open: (page: Page, locale: Locale) => Promise<void>;
};

const at = (path: string | (() => Promise<string>)) => async (page: Page, locale: Locale) => {
  await page.goto(web(`/${locale}${typeof path === "string" ? path : await path()}`));
};
const freePlace = async () => ((await freePlaces("92")) as [Place])[0];
const bookingPage = async () => `/places/${(await freePlace()).id}/reserver`;
const words = (locale: Locale, fr: string, en: string) => (locale === "fr" ? fr : en);

async function fillEmail(page: Page, locale: Locale, email: string) {
  await page.goto(web(`/${locale}/connexion`));
  await page.locator("#email").fill(email);
  await page.getByRole("button", { name: words(locale, "Recevoir mon lien", "Send me a sign-in link") }).click();
}

async function book(page: Page, locale: Locale) {
  await at(bookingPage)(page, locale);
  await keepAndConfirm(page, locale);
  await page.locator(".fr-alert--success").waitFor();
}

async function askPresence(page: Page, locale: Locale) {
  await book(page, locale);
  await at("/mes-reservations")(page, locale);
  await page.goto(web((await page.locator('main a[href$="/presence"]').getAttribute("href")) ?? ""));
}

const board = async () => `/places?departement=92&categorie=B&jour=${(await freePlace()).date}`;

const ADULT =
  "categorie=B&epreuve=circulation&naissance=1990-01-01&code-date=2026-01-01&pratique=non&permis=non&sante=non&filiere=traditionnelle";

const CHILD =
  "categorie=B&epreuve=theorie&naissance=2020-01-01&filiere=traditionnelle&autorisation=oui&pratique=non&code=non&permis=non&sante=non";

const LORRY =
  "categorie=C&epreuve=circulation&date=2025-07-01&naissance=1990-01-01&filiere=traditionnelle&code=oui&code-date=2024-10-01&sante=non&permis1=B&permis1-date=2010-01-01&permis1-echange=MA&avis-date=2024-10-01&annulations=non&essai1-epreuve=plateau&essai1-issue=reussite&essai1-date=2025-02-10&essai1-boite=manuelle&essai2-epreuve=circulation&essai2-issue=echec&essai2-date=2025-03-10&essai2-points=180&essais=oui";

async function allQuestions(page: Page, locale: Locale) {
  await at("/puis-je-passer")(page, locale);
  for (const fold of await page.locator("details > summary").all()) await fold.click();
}

const screens: readonly Screen[] = [
  { name: "home", open: at("/") },
  { name: "towns", open: at("/?ville=versailles&categorie=B") },
  { name: "board", open: at(board) },
  {
    name: "board-particular",
    open: at("/places?pres=48.804,2.134&lieu=Versailles&rayon=20&categorie=B&jours=ma-je&des=08:00&avant=12:00"),
  },
  { name: "board-sundays", open: at("/places?departement=92&categorie=B&jours=di&des=08:00") },
  { name: "board-nowhere-near", open: at("/places?pres=0,0&rayon=10&categorie=B") },
  { name: "board-without-places", open: at("/places?departement=48&categorie=D1E") },
  { name: "board-ignored-period", open: at("/places?departement=92&categorie=B&du=2020-01-01&au=2020-01-02") },
  { name: "board-too-early", story: 4989, open: at(board) },
  { name: "board-too-late", story: 4992, open: at("/places?departement=92&categorie=B") },
  { name: "board-never", story: 4993, open: at("/places?departement=92&categorie=B") },
  { name: "board-two-tests", story: 4998, open: at("/places?departement=92&categorie=A2") },
  { name: "board-other-category", signedIn: true, open: at("/places?departement=92&categorie=A2") },
  { name: "book-too-early", story: 4989, open: at(bookingPage) },
  { name: "rules", open: at("/regles") },
  { name: "rule", open: at("/regles?le=2023-12-31&sujet=age#AGE-2") },
  { name: "rules-none", open: at("/regles?sujet=identity&quand=reporting") },
  { name: "rules-refused-date", open: at("/regles?le=2013-01-18") },
  { name: "rules-ignored", open: at("/regles?sujet=meteo&quand=result") },
  { name: "board-unknown", open: at("/places?departement=999&categorie=B") },
  { name: "eligibility", open: at("/puis-je-passer") },
  { name: "eligibility-yes", open: at(`/puis-je-passer?${ADULT}`) },
  { name: "eligibility-later", open: at(`/puis-je-passer?${CHILD}`) },
  { name: "eligibility-missing", open: at("/puis-je-passer?categorie=A&epreuve=circulation") },
  { name: "eligibility-all-questions", open: allQuestions },
  { name: "eligibility-tests", open: at(`/puis-je-passer?${LORRY}`) },
  {
    name: "eligibility-wrong",
    open: at("/puis-je-passer?categorie=ZZ&naissance=hier&code=non&code-date=2025-01-01&permis1=Z&essai1-issue=vol"),
  },
  { name: "eligibility-own", signedIn: true, open: at("/puis-je-passer") },
  { name: "not-found", open: at("/nulle-part") },
  { name: "accessibility", open: at("/accessibilite") },
  { name: "legal", open: at("/mentions-legales") },
  { name: "sign-in", open: at("/connexion") },
  {
    name: "sign-in-sent",
    open: async (page, locale) => {
      await fillEmail(page, locale, "personne@exemple.invalid");
      await page.locator(".fr-alert--success").waitFor();
    },
  },
  {
    name: "sign-in-invalid",
    open: async (page, locale) => {
      await fillEmail(page, locale, "camille");
      await page.locator(".fr-message--error").waitFor();
    },
  },
  { name: "sign-in-confirm", open: at("/connexion/lien?jeton=unknown") },
  {
    name: "sign-in-expired",
    open: async (page, locale) => {
      await at("/connexion/lien?jeton=unknown")(page, locale);
      await page.getByRole("button", { name: words(locale, "Me connecter", "Sign me in") }).click();
      await page
        .getByRole("heading", { name: words(locale, "Ce lien n’est plus valable", "This link is no longer valid") })
        .waitFor();
    },
  },
  { name: "waiting-list-signed-out", open: at("/liste-d-attente") },
  { name: "waiting-list", signedIn: true, open: at("/liste-d-attente?departement=75") },
  {
    name: "waiting-list-refused",
    signedIn: true,
    open: async (page, locale) => {
      await at("/liste-d-attente?departement=92")(page, locale);
      await page.locator("main form").last().locator("button[type=submit]").click();
      await page.locator(".fr-alert--error").waitFor();
    },
  },
  {
    name: "waiting-list-wish",
    signedIn: true,
    open: async (page, locale) => {
      await at("/liste-d-attente?departement=92")(page, locale);
      await page.locator("#souhait-jour-TUESDAY").check({ force: true });
      await page.locator("main form").last().locator("button[type=submit]").click();
      await page.locator(".waiting-list__wish").waitFor();
    },
  },
  { name: "account-signed-out", open: at("/mon-dossier") },
  {
    name: "account",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mon-dossier?fait=connexion")(page, locale);
    },
  },
  { name: "account-email", signedIn: true, open: at("/mon-dossier/courriel") },
  {
    name: "account-email-refused",
    signedIn: true,
    open: async (page, locale) => {
      await at("/mon-dossier/courriel")(page, locale);
      await page.locator("main form button[type=submit]").click();
      await page.locator(".fr-message--error").waitFor();
    },
  },
  { name: "account-email-link", open: at("/mon-dossier/courriel/lien?cle=0199a000-0000-4000-8000-000000000001") },
  {
    name: "account-email-link-refused",
    open: async (page, locale) => {
      await at("/mon-dossier/courriel/lien?cle=0199a000-0000-4000-8000-000000000001")(page, locale);
      await page.locator("main form button[type=submit]").first().click();
      await page.locator(".fr-alert--warning").waitFor();
    },
  },
  {
    name: "account-delete",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mon-dossier/supprimer")(page, locale);
    },
  },
  { name: "account-deleted", open: at("/mon-dossier/supprime") },
  { name: "book-signed-out", open: at(bookingPage) },
  { name: "book", signedIn: true, open: at(bookingPage) },
  { name: "book-unknown", signedIn: true, open: at("/places/abc/reserver") },
  {
    name: "book-dialog",
    signedIn: true,
    open: async (page, locale) => {
      await at(board)(page, locale);
      await page.locator('main a[href$="/reserver"]:not([aria-disabled])').first().click();
      await page.locator("dialog button[type=submit]").waitFor();
    },
  },
  { name: "booked", signedIn: true, open: book },
  {
    name: "refused",
    signedIn: true,
    open: async (page, locale) => {
      await at(bookingPage)(page, locale);
      await page.context().clearCookies();
      await page.locator("main form button[type=submit]").click();
      await page.locator(".fr-alert--warning").waitFor();
    },
  },
  {
    name: "held",
    signedIn: true,
    open: async (page, locale) => {
      await at(bookingPage)(page, locale);
      await page.locator("main form button[type=submit]").click();
      await page.getByRole("timer").waitFor();
    },
  },
  {
    name: "move",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at(bookingPage)(page, locale);
      await page.locator(".booking-move").waitFor();
    },
  },
  {
    name: "move-held",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at(bookingPage)(page, locale);
      await page.locator("main form:has(.booking-move) button[type=submit]").click();
      await page.getByRole("timer").waitFor();
    },
  },
  {
    name: "book-gone",
    signedIn: true,
    open: async (page, locale) => {
      const address = web(`/${locale}${await bookingPage()}`);
      const somebodyElse = await visitor(browser);
      await signInAsCandidate(somebodyElse);
      const theirs = await somebodyElse.newPage();
      await theirs.goto(address);
      await keepAndConfirm(theirs, locale);
      await theirs.locator(".fr-alert--success").waitFor();
      await page.goto(address);
      await page.locator(".fr-alert--warning").waitFor();
    },
  },
  { name: "entry", open: at("/candidat-libre") },
  {
    name: "entry-invalid",
    open: async (page, locale) => {
      await at("/candidat-libre")(page, locale);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main .fr-alert--error").waitFor();
    },
  },
  { name: "entry-request-unknown", open: at("/candidat-libre/demande?cle=abc") },
  { name: "entry-withdraw", open: at("/candidat-libre/demande/retirer?cle=abc") },
  { name: "entry-withdrawn", open: at("/candidat-libre/demande/retiree") },
  { name: "officer-signed-out", open: at("/repartiteur") },
  { name: "officer", officer: true, open: at("/repartiteur") },
  { name: "officer-queue", officer: true, open: at("/repartiteur/departements/93") },
  { name: "officer-queue-unknown", officer: true, open: at("/repartiteur/departements/99") },
  { name: "officer-reference", officer: true, open: at("/repartiteur/reference") },
  { name: "officer-withdrawals", officer: true, open: at("/repartiteur/retraits") },
  { name: "officer-withdrawal-unknown", officer: true, open: at("/repartiteur/retraits/abc") },
  { name: "officer-rehousing-unknown", officer: true, open: at("/repartiteur/retraits/personnes/abc") },
  { name: "planning-week", officer: true, open: at(`/repartiteur/planning?departement=93&semaine=${inDays(14)}`) },
  { name: "planning-unknown", officer: true, open: at("/repartiteur/planning?departement=99") },
  {
    name: "planning-session",
    officer: true,
    open: async (page, locale) => {
      await at(`/repartiteur/planning?departement=93&semaine=${inDays(14)}`)(page, locale);
      await page.locator(".planning-wide .planning-session a").first().click();
      await page.locator(".planning-places").waitFor();
    },
  },
  {
    name: "planning-day",
    officer: true,
    open: async (page, locale) => {
      await at(`/repartiteur/planning?departement=93&semaine=${inDays(14)}`)(page, locale);
      await page.locator('.planning-wide a[href*="/planning/jour"]').first().click();
      await page.locator(".planning-starts").waitFor();
    },
  },
  {
    name: "planning-publication",
    officer: true,
    open: at(`/repartiteur/planning/publication?departement=93&du=${inDays(80)}&au=${inDays(95)}`),
  },
  { name: "officer-imports", officer: true, open: at("/repartiteur/imports") },
  { name: "officer-import-unknown", officer: true, open: at("/repartiteur/imports/abc") },
  {
    name: "officer-import",
    officer: true,
    open: async (page, locale) => {
      await at("/repartiteur/imports")(page, locale);
      const rows = [
        { codeNeph: "992000000001", nomNaissance: "X", prenom: "Y", candidatExistant: "OK" },
        { codeNeph: "12" },
      ];
      const file = { name: "aurige.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(rows)) };
      await page.locator("#fichier").setInputFiles(file);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main table").waitFor();
    },
  },
  { name: "officer-candidates", officer: true, open: at("/repartiteur/candidats?q=martin") },
  { name: "officer-candidates-none", officer: true, open: at("/repartiteur/candidats?q=zzzzzz") },
  {
    name: "officer-candidate",
    officer: true,
    open: async (page, locale) => {
      await at("/repartiteur/candidats?q=martin")(page, locale);
      await page.locator("main td a").first().click();
      await page.locator("#decisions").waitFor();
      for (const fold of await page.locator("main details > summary").all()) await fold.click();
    },
  },
  { name: "officer-candidate-unknown", officer: true, open: at("/repartiteur/candidats/abc") },
  { name: "officer-approvals", officer: true, open: at("/repartiteur/accords") },
  { name: "officer-proofs", officer: true, open: at("/repartiteur/penalites") },
  { name: "officer-planning-imports", officer: true, open: at("/repartiteur/planning/imports") },
  {
    name: "officer-planning-import",
    officer: true,
    open: async (page, locale) => {
      await at("/repartiteur/planning/imports")(page, locale);
      const rows = [
        "Date,Heure,Inspecteur,Nom,Centre,Departement",
        ...["31/02/27,08:00,930001,,Bobigny,93", "08/08/19,08:00,930001,Lefèvre,Bobigny,93"],
        ...["=1+1,08:00,930001,,Bobigny,93", "08/08/19,08:00,750001,,Paris,75"],
      ];
      const file = { name: "planning-de-la-semaine.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
      await page.locator("#fichier").setInputFiles(file);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main table").waitFor();
    },
  },
  { name: "my-bookings-signed-out", open: at("/mes-reservations") },
  { name: "my-bookings-empty", signedIn: true, open: at("/mes-reservations") },
  {
    name: "my-bookings",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mes-reservations")(page, locale);
      await page.locator('a[href$="/annuler"]').click();
      await page.locator("dialog button[type=submit]").click();
      await page.locator("dialog .fr-alert--success").waitFor();
      await book(page, locale);
      await at("/mes-reservations")(page, locale);
    },
  },
  {
    name: "my-calendar-address",
    signedIn: true,
    open: async (page, locale) => {
      await at("/mes-reservations")(page, locale);
      await page.locator(".calendar-address button").click();
      await page.locator("#adresse-agenda").waitFor();
    },
  },
  { name: "presence-signed-out", open: at("/mes-reservations/abc/presence") },
  { name: "presence-unknown", signedIn: true, open: at("/mes-reservations/abc/presence") },
  { name: "presence", signedIn: true, open: askPresence },
  {
    name: "presence-confirmed",
    signedIn: true,
    open: async (page, locale) => {
      await askPresence(page, locale);
      await page.locator("main form button[type=submit]").click();
      await page.locator(".fr-alert--success").waitFor();
    },
  },
  { name: "convocation-unknown", open: at("/verifier?jeton=abc") },
  {
    name: "convocation-valid",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mes-reservations")(page, locale);
      const sheet = await page.request.get((await page.locator('a[href*=".pdf"]').getAttribute("href")) ?? "");
      const { links } = await readPdf(await sheet.body());
      await page.goto(links[0] ?? "");
      await page.locator(".fr-alert--success").waitFor();
    },
  },
  {
    name: "cancel-dialog",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mes-reservations")(page, locale);
      await page.locator('a[href$="/annuler"]').click();
      await page.locator("dialog button[type=submit]").waitFor();
    },
  },
];

describe.each(["fr", "en"] as const)("in %s", (locale) => {
  test.each(screens)(
    "$name has no accessibility violation and fits a telephone",
    async ({ name, signedIn, officer, story, open }) => {
      const context = await visitor(browser, { locale: words(locale, "fr-FR", "en-GB"), reducedMotion: "reduce" });
      if (signedIn) await signInAsCandidate(context);
      if (officer) await signInAsOfficer(context, "delegate");
      if (story) await signInByMail(context, storyEmail(story));
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await open(page, locale);
      for (const width of WIDTHS) await examine(page, { width, picture: `${name}.${locale}.${width}.png` });
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

/** What the browser itself complains about: script errors, and what the content security policy keeps out. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A page that answers 404 is a page here, and no failure.
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  });
  return complaints;
}

/** Pixels: the browser cannot paint more in one piece, and then fails on the next page as well. */
const TALLEST_PICTURE = 16_000;

async function examine(page: Page, { width, picture }: { width: number; picture: string }): Promise<void> {
  await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: `${pictures}${picture}`,
    fullPage: height < TALLEST_PICTURE && (await page.locator("dialog[open]").count()) === 0,
  });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}
