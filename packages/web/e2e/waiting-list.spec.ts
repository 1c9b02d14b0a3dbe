import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints } from "./axe.js";
import { launchBrowser, visitor } from "./browser.js";
import { boardOf, inDays, keepAndConfirm, liveBookings, lonelyPlace, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const fillWish = async (page: Page, departmentCode: string) => {
  await page.goto(web(`/fr/liste-d-attente?departement=${departmentCode}`));
  for (const day of ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi"])
    await page.getByRole("checkbox", { name: day }).check({ force: true });
};

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer ce souhait" }).click();

test("one person cancels, another who waits is offered the place live, and accepts it", async () => {
  const place = await lonelyPlace("94");
  const [giving, waiting] = [await visitor(browser), await visitor(browser, { viewport: { width: 320, height: 800 } })];
  await signInAsCandidate(giving);
  await signInAsCandidate(waiting);

  const page = await waiting.newPage();
  await fillWish(page, "94");
  await save(page);
  await page.getByText("Votre souhait est enregistré").waitFor();
  await page.getByText("personne n’est avant vous").waitFor();
  await page.getByText("trop peu de données pour le dire").waitFor();
  await page.goto(boardOf("94", place));

  const other = await giving.newPage();
  await other.goto(web(`/fr/places/${place.id}/reserver`));
  await keepAndConfirm(other);
  await other.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  const [booking] = await liveBookings(giving);
  await other.goto(web(`/fr/mes-reservations/${booking?.id}/annuler`));
  await other.getByRole("button", { name: "Annuler ma réservation" }).click();
  await other.getByRole("heading", { name: "Votre réservation est annulée" }).waitFor();

  await page.getByText("Une place d’examen vous est proposée").waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("link", { name: "Répondre" }).click();
  await page.getByRole("heading", { name: "Une place est gardée pour vous" }).waitFor();
  expect(await page.getByRole("timer").textContent()).toMatch(/Il vous reste .+ pour répondre\./);
  expect(await complaints(page)).toEqual([]);

  // What is missing is told beside each field; with the keyboard alone.
  await page.getByRole("button", { name: "Accepter la place" }).press("Enter");
  await page.getByText("Remplissez ce champ.").first().waitFor();
  await page.getByLabel("Prénom et nom de la personne").fill("Dominique Martin");
  await page.getByLabel("Date d’obtention de son permis B").fill("2010-06-15");
  await page.getByLabel("Immatriculation du véhicule").fill("AB-123-CD");
  for (const name of ["n’est pas un professionnel", "gratuitement", "double commande", "est assuré"])
    await page.getByRole("checkbox", { name: new RegExp(name) }).press("Space");
  await page.getByRole("button", { name: "Accepter la place" }).press("Enter");
  await page.getByText("La place est à vous").waitFor();
  expect((await liveBookings(waiting)).map(({ slot }) => slot.id)).toEqual([place.id]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("a wish that contradicts itself is told field by field, and what was typed stays", async () => {
  const person = await visitor(browser);
  await signInAsCandidate(person);
  const page = await person.newPage();
  await fillWish(page, "93");
  await page.getByLabel("À partir du", { exact: true }).fill(inDays(30));
  await page.getByLabel("Jusqu’au").fill(inDays(20));
  await save(page);
  const summary = page.getByText("Ce souhait ne peut pas être enregistré");
  await summary.waitFor();
  expect(await summary.evaluate((title) => title === document.activeElement)).toBe(true);
  expect(await page.getByText("La dernière date n’est pas avant la première.").count()).toBe(2);
  expect(await page.getByLabel("Jusqu’au").inputValue()).toBe(inDays(20));
  expect(await page.getByRole("checkbox", { name: "Lundi" }).isChecked()).toBe(true);
  await page.getByLabel("Jusqu’au").fill(inDays(40));
  await save(page);
  await page.getByText("Votre souhait est enregistré").waitFor();
  await page.getByRole("button", { name: /^Supprimer/ }).click();
  await page.getByText("Le souhait est supprimé.").waitFor();
  await page.getByText("Vous n’avez pas encore de souhait.").waitFor();
});

test.each([
  ["with JavaScript", {}],
  ["without", { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }],
])("a wish is changed: its form begins with what it says, %s", async (_how, options) => {
  const person = await visitor(browser, options);
  await signInAsCandidate(person);
  const page = await person.newPage();
  await fillWish(page, "77");
  await save(page);
  await page.getByText("Votre souhait est enregistré").waitFor();
  await page.getByRole("link", { name: /^Modifier/ }).click();
  await page.getByRole("heading", { name: "Modifier un souhait" }).waitFor();
  expect(await page.getByRole("checkbox", { name: "Lundi" }).isChecked()).toBe(true);
  await page.getByLabel("Jusqu’au").fill(inDays(45));
  await page.getByRole("button", { name: "Enregistrer la modification" }).click();
  await page.getByText("Le souhait est modifié.").waitFor();
  expect(await page.getByRole("listitem").filter({ hasText: "jusqu’au" }).count()).toBe(1);
});

test("without JavaScript a wish is saved and read all the same, in English too", async () => {
  const person = await visitor(browser, { javaScriptEnabled: false });
  await signInAsCandidate(person);
  const page = await person.newPage();
  await page.goto(web("/en/liste-d-attente?departement=93"));
  await page.getByRole("checkbox", { name: "Tuesday" }).check({ force: true });
  await page.getByRole("button", { name: "Save this wish" }).click();
  await page.getByText("Your wish is saved").waitFor();
  await page.getByText("nobody is before you").waitFor();
});
