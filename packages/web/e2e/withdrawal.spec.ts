import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openDatabase } from "../../api/src/platform/database.js";
import { launchBrowser, visitor } from "./browser.js";
import { freePlaces, keepAndConfirm, liveBookings, signInAsCandidate, signInAsOfficer, web } from "./product.js";

let browser: Browser;
let database: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  browser = await launchBrowser();
  database = openDatabase(inject("databaseUrl"), { poolSize: 1 });
});
afterAll(async () => {
  await browser?.close();
  await database?.close();
});

/** Which session a place belongs to: no screen of candidates tells. */
const sessionOf = async (slotId: string): Promise<string> => {
  const number = Number(Buffer.from(slotId, "base64url").toString().split(":")[1]);
  const { rows } = await database.db.execute<{ id: string }>(
    `select session_id as id from exam_slots where id = ${number}`,
  );
  return String(rows[0]?.id);
};

test("an officer withdraws a session, and its candidate is told at once, sees another place, and accepts it", async () => {
  // Far ahead: a whole session goes, and other stories have their places in the next weeks.
  const place = (await freePlaces("91", [45, 70])).at(-1);
  if (!place) throw new Error("department 91 has no free place");
  const candidate = await visitor(browser, { viewport: { width: 320, height: 800 } });
  await signInAsCandidate(candidate);
  const page = await candidate.newPage();
  await page.goto(web(`/fr/places/${place.id}/reserver`));
  await keepAndConfirm(page);
  await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  await page.goto(web("/fr/mes-reservations"));
  await page.getByRole("link", { name: /convocation/i }).waitFor();

  const officer = await visitor(browser);
  await signInAsOfficer(officer);
  const desk = await officer.newPage();
  await desk.goto(web("/fr/repartiteur"));
  await desk.getByRole("link", { name: "Retirer des places" }).click();
  await desk.goto(web(`/fr/repartiteur/retraits?departement=91&le=${place.date}`));
  await desk.getByRole("rowheader", { name: place.centre.name }).first().waitFor();
  await desk.goto(web(`/fr/repartiteur/retraits/${await sessionOf(place.id)}`));
  await desk
    .getByText(/a réservé|ont réservé/)
    .first()
    .waitFor();
  await desk.getByLabel("Motif").fill("Inspecteur souffrant");
  await desk.getByRole("button", { name: "Demander le retrait" }).press("Enter");
  await desk.getByText("rien n’est encore fait").waitFor();

  // Who has booked loses a place by two officers: the other one sees what it comes to.
  const other = await visitor(browser);
  await signInAsOfficer(other, "delegate");
  const second = await other.newPage();
  await second.goto(web("/fr/repartiteur/accords"));
  const asked = second.locator("main li.file-card").filter({ hasText: "Inspecteur souffrant" });
  await asked.getByText(/a réservé|ont réservé/).waitFor();
  await asked.getByRole("button", { name: "Donner mon accord" }).click();
  await asked.waitFor({ state: "hidden" });

  // Nobody has reloaded: the page says it by itself.
  await page.getByText("L’administration a retiré cette place").waitFor();
  await page.getByText("Inspecteur souffrant").first().waitFor();
  expect(await page.getByRole("link", { name: /convocation/i }).count()).toBe(0);
  await page.getByText("Une place est gardée pour vous en remplacement").waitFor();
  await desk.goto(web(`/fr/repartiteur/retraits?departement=91&le=${place.date}`));
  await desk.getByRole("heading", { name: /Personnes à replacer/ }).waitFor();
  await page.getByRole("link", { name: "Répondre" }).click();
  await page.getByText("que l’administration a retirée").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: "Accepter cette place" }).press("Enter");
  await page.getByText("La place est à vous").waitFor();
  const [booking, ...others] = await liveBookings(candidate);
  expect(others).toEqual([]);
  expect(booking?.slot.id).not.toBe(place.id);
});
