import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { inDays, signInAsOfficer, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens a day of the first examiner in a week beyond the demonstration's planning, a holiday never: nobody examines then. */
async function openEmptyDay(page: Page, department: string): Promise<void> {
  await page.goto(web(`/fr/repartiteur/planning?departement=${department}&semaine=${inDays(130)}`));
  await page.locator('.planning-wide a[href*="/planning/jour"]').first().click();
  await page.getByRole("heading", { name: "Planifier une session" }).waitFor();
}

/** Sends the form of the day with these hours alone. */
async function planAt(page: Page, ...times: string[]): Promise<void> {
  for (const box of await page.locator('input[name="heure"]').all()) await box.uncheck({ force: true });
  for (const time of times) await page.locator(`input[name="heure"][value="${time}"]`).check({ force: true });
  await page.getByRole("button", { name: "Planifier en brouillon" }).click();
  await page.getByRole("heading", { name: "Places", exact: true }).waitFor();
}

const countsOf = (page: Page) => page.locator("main .planning-counts").first().textContent();

/** How many free places the board says there are, of the department and the category. */
async function placesShown(page: Page): Promise<number> {
  const [, written = ""] =
    /([\d\s\u00a0\u202f]+)\splaces libres/.exec((await page.locator("main").textContent()) ?? "") ?? [];
  return Number(written.replace(/\D/g, ""));
}

/** A day on which people may book already, and on which some examiner of the department is free. */
async function freeDay(page: Page): Promise<string> {
  for (let ahead = 20; ahead < 80; ahead += 7) {
    await page.goto(web(`/fr/repartiteur/planning?departement=95&semaine=${inDays(ahead)}`));
    const free = page.locator(".planning-wide td .planning-day:not(:has(.planning-session)) a");
    const href = await free
      .first()
      .getAttribute("href", { timeout: 2_000 })
      .catch(() => null);
    if (href) return new URL(href, web("/")).searchParams.get("jour") ?? "";
  }
  throw new Error("every examiner of the department is planned on every day");
}

test("an officer plans, schedules, publishes, and a visitor's board shows the places as they come", async () => {
  const office = await visitor(browser);
  await signInAsOfficer(office);
  const page = await office.newPage();
  const day = await freeDay(page);
  await page
    .locator(`.planning-wide td .planning-day:not(:has(.planning-session)) a[href*="jour=${day}"]`)
    .first()
    .click();
  await page.getByRole("heading", { name: "Planifier une session" }).waitFor();
  await planAt(page, "08:00", "15:40");
  await page.getByRole("heading", { name: "Publier des places" }).waitFor();
  expect(await countsOf(page)).toBe("2 brouillons");

  const watcher = await (await visitor(browser)).newPage();
  await watcher.goto(web(`/fr/places?departement=95&categorie=B&jour=${day}`));
  const before = await placesShown(watcher);

  await page.getByLabel("Jour de publication").fill(inDays(5));
  await page.getByRole("button", { name: "Programmer" }).click();
  await page.getByText("La publication est programmée.").waitFor();
  await page.getByText("2 programmées").waitFor();
  expect(await placesShown(watcher)).toBe(before);

  await page.getByRole("button", { name: "Publier maintenant" }).click();
  await page.getByText("2 libres").waitFor();
  // The watcher's page was not touched: the places came by themselves.
  await expect.poll(() => placesShown(watcher), { timeout: 10_000 }).toBe(before + 2);
  await office.close();
});

test("a place is taken back, another added, and a session of drafts removed", async () => {
  const office = await visitor(browser);
  await signInAsOfficer(office);
  const page = await office.newPage();
  await openEmptyDay(page, "95");
  await planAt(page, "08:00", "08:32");
  await page.getByRole("button", { name: "Enregistrer les changements" }).click();
  await page.getByText("Rien n’est à changer").waitFor();
  await page.locator('input[name="retirer"]').first().check({ force: true });
  await page.locator('input[name="heure"][value="13:00"]').check({ force: true });
  await page.getByRole("button", { name: "Enregistrer les changements" }).click();
  await page.getByText("Les changements sont enregistrés.").waitFor();
  expect(await page.locator(".planning-places tbody tr td:first-child").allTextContents()).toEqual(["08:32", "13:00"]);
  await page.getByRole("button", { name: "Supprimer la session" }).click();
  await page.getByRole("heading", { name: /^Planning/ }).waitFor();
  expect(await page.locator(".planning-wide .planning-session").count()).toBe(0);
  await office.close();
});

test("an absence shows in the week, stands against a session, and is cancelled", async () => {
  const office = await visitor(browser);
  await signInAsOfficer(office);
  const page = await office.newPage();
  await openEmptyDay(page, "94");
  await page.getByLabel("Motif").selectOption("TRAINING");
  await page.getByRole("button", { name: "Déclarer l’absence" }).click();
  await page.getByText("L’absence est déclarée.").waitFor();
  await page.getByRole("button", { name: "Planifier en brouillon" }).click();
  await page.getByText(/^L’inspecteur est absent du/).waitFor();
  await page.getByRole("button", { name: "Annuler cette absence" }).click();
  await page.getByRole("button", { name: "Annuler cette absence" }).waitFor({ state: "detached" });
  await office.close();
});

test("an absence leaves a session without examiner, and another one takes it over", async () => {
  const office = await visitor(browser);
  await signInAsOfficer(office);
  const page = await office.newPage();
  await openEmptyDay(page, "94");
  const day = page.url();
  await planAt(page, "08:00");
  await page.goto(day);
  await page.getByRole("button", { name: "Déclarer l’absence" }).click();
  const hit = page.getByRole("region", { name: "Sessions sans inspecteur" });
  await hit.getByRole("link", { name: "Confier à un autre inspecteur" }).click();
  const facts = page.locator("main .fr-text--lead");
  const before = await facts.textContent();
  const takesOver = page.locator('optgroup[label="Libres ce jour-là"] option').first();
  const name = (await takesOver.textContent()) ?? "";
  await page.locator("#inspecteur").selectOption({ label: name });
  await page.getByRole("button", { name: "Confier la session" }).click();
  await page.getByText("La session a un autre inspecteur.").waitFor();
  await expect.poll(() => facts.textContent()).toContain(name);
  expect(before).not.toContain(name);
  await page.getByRole("button", { name: "Supprimer la session" }).click();
  await page.goto(day);
  await page.getByRole("button", { name: "Annuler cette absence" }).click();
  await page.getByRole("button", { name: "Annuler cette absence" }).waitFor({ state: "detached" });
  await office.close();
});

test("an administrator sets a policy, ends it, and says what an examiner examines", async () => {
  const office = await visitor(browser);
  await signInAsOfficer(office, "administrator");
  const page = await office.newPage();
  await page.goto(web("/fr/repartiteur/reference?departement=59"));
  const setting = page.locator("form", { has: page.getByLabel("Où cette valeur compte") });
  await setting.getByLabel("Politique").selectOption("estimate.window");
  await setting.getByLabel("Valeur", { exact: true }).fill("77");
  await setting.getByLabel("À partir du").fill(inDays(1));
  await setting.getByLabel("Origine, en français").fill("Décision du département");
  await setting.getByRole("button", { name: "Fixer cette valeur" }).click();
  await setting.locator(".fr-message--error").first().waitFor();
  expect(await setting.getByLabel("Valeur", { exact: true }).inputValue()).toBe("77");
  expect(await setting.getByLabel("Politique").inputValue()).toBe("estimate.window");
  await setting.getByLabel("Origine, en anglais").fill("Decision of the department");
  await setting.getByRole("button", { name: "Fixer cette valeur" }).click();
  await setting.getByText("C’est enregistré").waitFor();
  const policy = page.locator("details", { hasText: "estimate.window" });
  await policy.locator("summary").click();
  const ending = policy.getByRole("form", { name: "Mettre fin à estimate.window" });
  await ending.getByLabel("Premier jour où cette valeur ne compte plus").fill(inDays(9));
  await ending.getByRole("button", { name: "Mettre fin" }).click();
  await policy.getByText("jusqu’à la veille du").waitFor();

  await page.locator("section", { hasText: "Matricule" }).locator("tbody a").first().click();
  const groups = page.getByRole("group", { name: "Groupes de catégories qu’il peut examiner" });
  const before = await groups.getByLabel("BE", { exact: true }).isChecked();
  await groups.getByText("BE", { exact: true }).click();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("C’est enregistré").waitFor();
  await page.reload();
  expect(await groups.getByLabel("BE", { exact: true }).isChecked()).toBe(!before);
  await groups.getByText("BE", { exact: true }).click();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("C’est enregistré").waitFor();
  await office.close();
});

test("without JavaScript an officer reads the week and publishes nothing by accident", async () => {
  const office = await visitor(browser, { javaScriptEnabled: false });
  await signInAsOfficer(office);
  const page = await office.newPage();
  await page.goto(web("/fr/repartiteur/planning?departement=93"));
  await page.getByRole("link", { name: "Publier des places" }).click();
  expect(await page.getByRole("heading", { name: "Ce qui s’ouvrira" }).isVisible()).toBe(true);
  await openEmptyDay(page, "93");
  await page.getByRole("button", { name: "Planifier en brouillon" }).click();
  expect(await page.getByRole("button", { name: "Supprimer la session" }).isVisible()).toBe(true);
  await page.getByRole("button", { name: "Supprimer la session" }).click();
  expect(
    await page
      .getByRole("heading", { name: /^Planning/ })
      .first()
      .isVisible(),
  ).toBe(true);
  await office.close();
});
