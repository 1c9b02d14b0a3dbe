import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { signInAsOfficer, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const DAY = "/fr/repartiteur?departement=38";
const PLANNING = ["Date,Heure,Inspecteur,Nom,Centre,Departement", "31/02/27,08:00,380001,,Grenoble,38"].join("\n");

test("a file with a rejected row waits on the screen of the day until its officer says that it is dealt with", async () => {
  const officer = await visitor(browser, { viewport: { width: 320, height: 800 } });
  await signInAsOfficer(officer, "administrator");
  const page = await officer.newPage();
  await page.clock.install();
  await page.goto(web(DAY));
  await page.getByRole("heading", { level: 2, name: /Isère \(38\)/ }).waitFor();
  await page.getByRole("heading", { name: "Places publiées sans réservation" }).waitFor();
  const card = page.locator(".day-card", { hasText: "Plannings à corriger" });
  const name = `isere-${Date.now()}.csv`;
  expect(await card.textContent()).not.toContain(name);

  const desk = await officer.newPage();
  await desk.goto(web("/fr/repartiteur/planning/imports"));
  await desk.locator("#fichier").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(PLANNING) });
  await desk.locator("main form button[type=submit]").click();
  await desk.getByRole("button", { name: "Marquer les rejets comme traités" }).waitFor();

  // Nobody has reloaded the screen: it reads itself again within the minute.
  await page.clock.runFor(61_000);
  await card.getByRole("link", { name }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await card.getByRole("link", { name }).press("Enter");
  await page.getByRole("button", { name: "Marquer les rejets comme traités" }).press("Enter");
  await page.getByText("Les lignes rejetées sont marquées comme traitées.").waitFor();
  await page.goto(web(DAY));
  await card.waitFor();
  expect(await card.textContent()).not.toContain(name);
  await officer.close();
});

test("the day reads without JavaScript, in English, and leads to the planner’s day of a place that nobody has booked", async () => {
  const officer = await visitor(browser, { locale: "en-GB", javaScriptEnabled: false });
  await signInAsOfficer(officer, "administrator");
  const page = await officer.newPage();
  await page.goto(web("/en/repartiteur"));
  await page.getByLabel("Department", { exact: true }).selectOption("38");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("heading", { level: 2, name: /Isère \(38\)/ }).waitFor();
  await page.locator('main table a[href*="/planning/jour"]').first().click();
  await page.waitForURL(/planning\/jour\?.*departement=38/);
  expect(await page.locator("main h1").textContent()).not.toBe("");
  await page.locator(".planning-session").first().waitFor();
  await officer.close();
});

test("an analyst sees figures and no day: no name, and few people only as fewer than five", async () => {
  const analyst = await visitor(browser);
  await signInAsOfficer(analyst, "analyst");
  const page = await analyst.newPage();
  await page.goto(web("/fr/repartiteur"));
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.locator(".day-card").count()).toBe(0);
  await page.getByRole("link", { name: "Chiffres du département" }).click();
  await page.getByRole("heading", { level: 1, name: /^Chiffres/ }).waitFor();
  const proofs = page.getByRole("row", { name: /Justificatifs à examiner/ });
  expect(await proofs.textContent()).toContain("moins de 5");
  await analyst.close();
});
