import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const PAGE = "/fr/puis-je-passer";

/** A civil date that many days from now; never 29 February, on which nobody is sure to have a birthday. */
function inDays(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return date.endsWith("-02-29") ? inDays(days + 1) : date;
}

const yearsBefore = (date: string, years: number) => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`;

const written = (date: string, locale: "fr-FR" | "en-GB") =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(/^1 /, "1er ");

const adult = { naissance: yearsBefore(inDays(0), 30), code: inDays(-60) };

const answer = (page: Page, title: string | RegExp) => page.locator("#reponse").getByRole("heading", { name: title });
const hasFocus = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

/** The design system draws radio buttons inside their labels: that is where one clicks. */
const choose = (page: Page, answer: string) => page.locator(`label[for="${answer}"]`).click();

/** Answers "no" wherever most people do. */
async function answerAsMostDo(page: Page) {
  for (const question of ["pratique", "permis", "sante"]) await choose(page, `${question}-non`);
  await page.locator("#filiere").selectOption("traditionnelle");
}

describe("somebody without an account", () => {
  test("who is sixteen is told from which day on, by which rule, and where the free places are from then on", async () => {
    const seventeenth = inDays(30);
    const page = await (await visitor(browser)).newPage();
    await page.goto(web("/fr"));
    await page.getByRole("link", { name: "Vérifiez, avec les règles et la date." }).click();
    await page.getByLabel("Date de naissance").fill(yearsBefore(seventeenth, 17));
    await page.getByLabel("Code réussi le").fill(inDays(-60));
    await answerAsMostDo(page);
    await page.getByText("Si vous avez moins de 18 ans").click();
    await choose(page, "autorisation");
    await page.getByRole("button", { name: "Voir la réponse" }).click();

    await answer(page, `Pas avant le ${written(seventeenth, "fr-FR")}`).waitFor();
    await hasFocus(page, ".verdict__title");
    const rule = page.getByRole("link", { name: "AGE-2" });
    expect(await rule.getAttribute("href")).toMatch(/^\/fr\/regles\?le=\d{4}-\d\d-\d\d#AGE-2$/);
    await page.getByText(/^\d+ règles respectées$/).waitFor();
    await page.getByRole("heading", { name: "À apporter le jour de l’examen" }).waitFor();

    await page.getByLabel(/^Voir les places libres à partir du/).selectOption("92");
    await page.getByRole("button", { name: "Voir les places" }).click();
    await page.waitForURL((url) => url.pathname === "/fr/places" && url.searchParams.get("du") === seventeenth);
  });

  test("who leaves questions open is asked just those that matter, one click away, until the answer is yes", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(PAGE));
    await page.getByLabel("Code réussi le").fill(adult.code);
    await answerAsMostDo(page);
    await page.getByRole("button", { name: "Voir la réponse" }).click();

    await answer(page, "Il manque une réponse").waitFor();
    await page.getByRole("link", { name: "la date de naissance" }).click();
    await hasFocus(page, "#naissance");
    await page.getByLabel("Date de naissance").fill(adult.naissance);
    await page.getByRole("button", { name: "Voir la réponse" }).click();
    await answer(page, "Oui, vous pouvez").waitFor();
  });

  test("who failed the theory test waits a week, as the guide prints it, once they have said so", async () => {
    const page = await (await visitor(browser)).newPage();
    const asked = "categorie=B&epreuve=theorie&date=2013-02-05&naissance=1990-03-10&code=non&pratique=non&sante=non";
    await page.goto(web(`${PAGE}?${asked}&filiere=traditionnelle`));
    await answer(page, "Il manque une réponse").waitFor();
    await page.getByRole("link", { name: "les épreuves déjà passées" }).click();
    await hasFocus(page, "#code-echec");
    await page.getByLabel("Dernier échec au code, le").fill("2013-02-04");
    await page.getByRole("button", { name: "Voir la réponse" }).click();
    await answer(page, "Pas avant le 11 février 2013").waitFor();
  });

  test("who says nothing is not refused, but asked", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(PAGE));
    await page.getByRole("button", { name: "Voir la réponse" }).click();
    await answer(page, /^Il manque \d réponses$/).waitFor();
    expect(new URL(page.url()).search).toBe("?categorie=B&epreuve=circulation");
  });

  test("is shown what cannot be, at its question and in a summary that takes the focus", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(PAGE));
    await page.getByLabel("Date de naissance").fill(inDays(400));
    await page.getByRole("button", { name: "Voir la réponse" }).click();

    await answer(page, "Une réponse est à corriger").waitFor();
    await hasFocus(page, "#reponse h2");
    const field = page.locator("#naissance");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(`#${await field.getAttribute("aria-describedby")}`).textContent()).toBe(
      "Cette date est dans le futur.",
    );
    await page.locator("#reponse").getByRole("link", { name: "Date de naissance" }).click();
    await hasFocus(page, "#naissance");
  });

  test("whose address is nonsense is told what cannot be read, question by question", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(`${PAGE}?categorie=ZZ&epreuve=vol&naissance=hier&code=peut-etre&permis1=Z&essai1-points=dix`));
    await answer(page, "6 réponses sont à corriger").waitFor();
    expect(await page.locator(".fr-message--error").count()).toBe(6);
    await page.goto(web(`${PAGE}?categorie=B&epreuve=circulation&date=1999-01-01`));
    await answer(page, "Une réponse est à corriger").waitFor();
    expect(await page.locator("#date").getAttribute("aria-invalid")).toBe("true");
  });

  test("gets the answer by the keyboard alone", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(PAGE));
    await page.locator("#sante-rien").focus();
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("#sante-non").isChecked()).toBe(true);
    await page.keyboard.press("Enter");
    await answer(page, /^Il manque \d réponses$/).waitFor();
    await hasFocus(page, ".verdict__title");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#naissance");
    await page.keyboard.press("Enter");
    await hasFocus(page, "#naissance");
  });
});

describe("somebody who has sat tests", () => {
  const LORRY = [
    "categorie=C&epreuve=circulation&date=2025-07-01&naissance=1990-03-10&filiere=traditionnelle&sante=non",
    "code=oui&code-date=2024-10-01&permis1=B&permis1-date=2010-01-01&avis-date=2024-10-01&annulations=non",
    "essai1-epreuve=plateau&essai1-issue=reussite&essai1-date=2025-02-10&essai1-boite=manuelle",
  ].join("&");
  const row = (no: number, part: string) => `#essai${no}-${part}`;
  const fail = async (page: Page, no: number, day: string) => {
    await page.locator(row(no, "epreuve")).selectOption("circulation");
    await page.locator(row(no, "issue")).selectOption("echec");
    await page.locator(row(no, "date")).fill(day);
  };

  test.each([true, false])(
    "states them one by one, and says whether that is all, before the answer counts them (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const page = await (await visitor(browser, { javaScriptEnabled })).newPage();
      await page.goto(web(`${PAGE}?${LORRY}`));
      await answer(page, "Il manque une réponse").waitFor();
      await fail(page, 2, "2025-03-10");
      const add = page.locator("summary:visible", { hasText: "Ajouter une épreuve" });
      await add.click();
      await fail(page, 3, "2025-04-10");
      await add.nth(1).click();
      await fail(page, 4, "2025-05-12");
      await page.getByRole("button", { name: "Voir la réponse" }).click();
      await page.waitForURL(/essai4-date=2025-05-12/);

      await answer(page, "Il manque une réponse").waitFor();
      await page.getByRole("link", { name: "les épreuves déjà passées" }).click();
      if (javaScriptEnabled) await hasFocus(page, "#essais");
      await choose(page, "essais");
      await page.getByRole("button", { name: "Voir la réponse" }).click();
      await answer(page, "Non, tant que votre situation reste la même").waitFor();
      await page.getByRole("link", { name: "VAL-4" }).waitFor();
    },
  );

  test("sat five tests on a motorcycle on the road: an address that tells them all is answered with never", async () => {
    const failures = ["03-10", "03-24", "04-07", "04-21", "05-05"].map(
      (day, index) =>
        `essai${index + 2}-epreuve=circulation&essai${index + 2}-issue=echec&essai${index + 2}-date=2025-${day}`,
    );
    const asked = [LORRY.replace("categorie=C", "categorie=A2"), "essais=oui&boite=manuelle"];
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(`${PAGE}?${[...asked, ...failures.slice(0, 4)].join("&")}`));
    await answer(page, "Oui, vous pouvez").waitFor();
    await page.goto(web(`${PAGE}?${[...asked, ...failures].join("&")}`));
    await answer(page, "Non, tant que votre situation reste la même").waitFor();
    await page.getByRole("link", { name: "VAL-3" }).waitFor();
  });

  test("is asked for the row that is not there yet when it is not all", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(`${PAGE}?${LORRY}&essais=non`));
    await page.getByRole("link", { name: "les épreuves déjà passées" }).click();
    await hasFocus(page, row(2, "epreuve"));
  });

  test("on an automatic gearbox off the road cannot sit the on-road test on a manual motorcycle", async () => {
    const rider = LORRY.replace("categorie=C", "categorie=A2").replace("boite=manuelle", "boite=automatique");
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(`${PAGE}?${rider}&essais=oui&boite=manuelle`));
    await answer(page, "Non, tant que votre situation reste la même").waitFor();
    await page.getByRole("link", { name: "COD-2" }).waitFor();
    await page.goto(web(`${PAGE}?${rider}&essais=oui&boite=automatique`));
    await answer(page, "Oui, vous pouvez").waitFor();
  });

  test("holds a licence for automatic gearboxes only, and may sit the test again", async () => {
    const driver =
      "categorie=B&epreuve=circulation&date=2025-07-01&naissance=1990-03-10&filiere=traditionnelle&sante=non";
    const held = "code=oui&code-date=2024-10-01&pratique=non&permis1=B&permis1-date=2015-01-01";
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(`${PAGE}?${driver}&${held}`));
    await answer(page, "Non, tant que votre situation reste la même").waitFor();
    await page.getByText("Permis n° 1\u00a0: code 78, code 70, étranger, formation de 7 heures").click();
    await page.locator("#permis1-automatique").selectOption("oui");
    await page.getByRole("button", { name: "Voir la réponse" }).click();
    await answer(page, "Oui, vous pouvez").waitFor();
  });

  test("writes a country that is none, and is shown where", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(`${PAGE}?permis1=B&permis1-date=2015-01-01&permis1-pays=ZZ`));
    await answer(page, "Une réponse est à corriger").waitFor();
    await page.locator("#reponse").getByRole("link", { name: "Permis n° 1\u00a0: pays qui l’a délivré" }).click();
    await hasFocus(page, "#permis1-pays");
  });
});

test("without JavaScript the same form leads to the same answer, and its address can be shared", async () => {
  const page = await (await visitor(browser, { javaScriptEnabled: false })).newPage();
  await page.goto(web(PAGE));
  await page.getByLabel("Date de naissance").fill(adult.naissance);
  await page.getByLabel("Code réussi le").fill(adult.code);
  await answerAsMostDo(page);
  await page.getByRole("button", { name: "Voir la réponse" }).click();
  await answer(page, "Oui, vous pouvez").waitFor();
  expect(await page.getByLabel("Date de naissance").inputValue()).toBe(adult.naissance);

  const other = await (await visitor(browser)).newPage();
  await other.goto(page.url());
  await answer(other, "Oui, vous pouvez").waitFor();

  await page.getByLabel("Date de naissance").fill(inDays(400));
  await page.getByRole("button", { name: "Voir la réponse" }).click();
  await answer(page, "Une réponse est à corriger").waitFor();
});

test("in English too, and the answers stay when one changes language", async () => {
  const seventeenth = inDays(30);
  const page = await (await visitor(browser, { locale: "en-GB" })).newPage();
  await page.goto(web("/en/puis-je-passer"));
  await page.getByLabel("Date of birth").fill(yearsBefore(seventeenth, 17));
  await page.getByLabel("Theory test passed on").fill(inDays(-60));
  await answerAsMostDo(page);
  await page.getByText("If you are under 18").click();
  await choose(page, "autorisation");
  await page.getByRole("button", { name: "See the answer" }).click();
  await answer(page, `Not before ${written(seventeenth, "en-GB")}`).waitFor();
  await page.getByRole("link", { name: "Français" }).click();
  await answer(page, `Pas avant le ${written(seventeenth, "fr-FR")}`).waitFor();
});

test("a candidate who is signed in sees their own file first, and may answer for somebody else", async () => {
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(web("/fr"));
  await page.getByRole("link", { name: "Puis-je passer l’examen ?" }).click();
  await page.getByText("Voici ce que dit la réglementation de votre dossier.").waitFor();
  await answer(page, "Oui, vous pouvez").waitFor();
  expect(await page.getByLabel("Date de naissance").count()).toBe(0);
  const places = page.getByRole("link", { name: /^Voir les places libres à partir du/ });
  expect(await places.getAttribute("href")).toMatch(/^\/fr\/places\?departement=\w+&categorie=B&du=\d{4}-\d\d-\d\d$/);

  await page.getByLabel("Date de l’examen").fill("1999-01-01");
  await page.getByRole("button", { name: "Voir la réponse" }).click();
  await page.locator("#date-messages").getByText("Aucune règle n’est connue pour cette date").waitFor();
  await page.getByLabel("Date de l’examen").fill("");
  await page.getByLabel("Épreuve").selectOption("plateau");
  await page.getByRole("button", { name: "Voir la réponse" }).click();
  await page.locator("#epreuve-messages").getByText("Cette catégorie n’a pas d’épreuve hors circulation").waitFor();

  await page.getByRole("link", { name: "Répondre pour quelqu’un d’autre" }).click();
  await page.getByLabel("Date de naissance").fill(yearsBefore(inDays(0), 10));
  await page.getByRole("button", { name: "Voir la réponse" }).click();
  await answer(page, /./).waitFor();
  await page.getByRole("link", { name: "Revenir à mon dossier" }).click();
  await page.getByText("Voici ce que dit la réglementation de votre dossier.").waitFor();
});
