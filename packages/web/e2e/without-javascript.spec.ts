import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { boardOf, keepAndConfirm, liveBookings, lonelyPlace, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("without JavaScript one reads the board, signs in, books and cancels", async () => {
  const place = await lonelyPlace("94");
  const context = await visitor(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(boardOf("94", place));
  await page.locator(`a[href$="/places/${place.id}/reserver"]`).click();
  await page.getByRole("link", { name: "Me connecter et réserver" }).click();
  await page.getByRole("button", { name: "Essayer comme candidat de démonstration" }).click();
  await page.waitForURL(web(`/fr/places/${place.id}/reserver`));

  await keepAndConfirm(page);
  await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  expect((await liveBookings(context)).map(({ slot }) => slot.id)).toEqual([place.id]);

  await page.getByRole("link", { name: "Voir mes réservations" }).click();
  await page.getByRole("link", { name: /^Annuler cette réservation/ }).click();
  await page.getByRole("button", { name: "Annuler ma réservation" }).click();
  await page.getByRole("heading", { name: "Votre réservation est annulée" }).waitFor();
  expect(await liveBookings(context)).toEqual([]);

  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.getByRole("banner").getByRole("link", { name: "Se connecter" }).waitFor();
});

test("without JavaScript a refusal is told on the page", async () => {
  const place = await lonelyPlace("95");
  const [first, second] = [await visitor(browser, { javaScriptEnabled: false }), await visitor(browser)];
  await signInAsCandidate(first);
  await signInAsCandidate(second);
  const [slow, quick] = [await first.newPage(), await second.newPage()];
  for (const page of [slow, quick]) await page.goto(web(`/fr/places/${place.id}/reserver`));
  await keepAndConfirm(quick);
  await quick.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  await slow.getByRole("button", { name: "Garder cette place" }).click();
  await slow.getByRole("heading", { name: "Quelqu’un d’autre vient de prendre cette place" }).waitFor();
});
