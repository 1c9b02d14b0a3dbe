import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { inDays, signInAsOfficer, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const take = async (page: Page, link: string) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

test("an officer takes the lists of two screens as files, with their filters and in their language, without JavaScript", async () => {
  const office = await visitor(browser, { javaScriptEnabled: false, acceptDownloads: true });
  await signInAsOfficer(office, "administrator");
  const page = await office.newPage();
  await page.goto(web(`/fr/repartiteur/planning?departement=13&semaine=${inDays(14)}`));
  const planning = await take(page, "CSV (exporter le planning, tel qu’il s’importe)");
  expect(planning.name).toMatch(/^planning-\d{4}-\d\d-\d\d\.csv$/);
  const [headings, ...rows] = planning.bytes.toString().trimEnd().split("\r\n");
  expect(headings).toBe('\ufeff"Date";"Heure";"Inspecteur";"Nom";"Centre";"Departement";"Categorie";"Groupe"');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.split(";")[5] !== '"13"')).toEqual([]);
  const week = new Set(rows.map((row) => row.split(";")[0]));
  expect(week.size).toBeLessThanOrEqual(7);

  await page.goto(web("/en/repartiteur/reference?departement=13"));
  const centres = await take(page, "XLSX (export the centres)");
  expect(centres.name).toMatch(/^exam-centres-\d{4}-\d\d-\d\d\.xlsx$/);
  expect(centres.bytes.subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));

  // An address that was changed by hand is answered with a sentence, not with a file.
  const answer = await page.goto(web("/fr/repartiteur/exports/centres.csv"));
  expect(answer?.status()).toBe(400);
  expect(answer?.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  await office.close();
});
