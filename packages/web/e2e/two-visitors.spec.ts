import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { boardOf, keepAndConfirm, liveBookings, lonelyPlace, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("one visitor books a place, the other sees it go without reloading, and come back when it is cancelled", async () => {
  const place = await lonelyPlace("93");
  const link = `a[href$="/places/${place.id}/reserver"]`;
  const [watching, booking] = [await visitor(browser), await visitor(browser)];
  await signInAsCandidate(booking);

  const watched = await watching.newPage();
  await watched.goto(boardOf("93", place));
  await watched.locator('[data-connection="live"]').waitFor();
  await watched.evaluate(() => Object.assign(window, { loadedOnce: true }));
  const openPlace = watched.locator(`${link}:not([aria-disabled="true"])`);
  await openPlace.waitFor();

  const page = await booking.newPage();
  await page.goto(boardOf("93", place));
  await page.locator(link).click();
  const dialog = page.getByRole("dialog", { name: "Réserver cette place" });
  await keepAndConfirm(dialog);
  await dialog.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  expect((await liveBookings(booking)).map(({ slot }) => slot.id)).toEqual([place.id]);

  await openPlace.waitFor({ state: "detached" });

  await dialog.getByRole("link", { name: "Voir mes réservations" }).click();
  await page.getByRole("link", { name: /^Annuler cette réservation/ }).click();
  const confirmation = page.getByRole("dialog", { name: /Annuler cette réservation/ });
  await confirmation.getByRole("button", { name: "Annuler ma réservation" }).click();
  await confirmation.getByRole("heading", { name: "Votre réservation est annulée" }).waitFor();
  expect(await liveBookings(booking)).toEqual([]);

  await openPlace.waitFor();
  expect(await watched.evaluate(() => "loadedOnce" in window)).toBe(true);
});

test("a place that somebody else took is refused in plain words, with the nearest alternatives one click away", async () => {
  const place = await lonelyPlace("75");
  const [first, second] = [await visitor(browser), await visitor(browser)];
  await signInAsCandidate(first);
  await signInAsCandidate(second);
  const [winner, loser] = [await first.newPage(), await second.newPage()];
  for (const page of [winner, loser]) {
    await page.goto(boardOf("75", place));
    await page.locator(`a[href$="/places/${place.id}/reserver"]`).click();
    await page.getByRole("button", { name: "Garder cette place" }).waitFor();
  }
  await keepAndConfirm(winner);
  await winner.getByRole("heading", { name: "Votre place est réservée" }).waitFor();

  await loser.getByRole("button", { name: "Garder cette place" }).click();
  const title = loser.getByRole("heading", { name: "Quelqu’un d’autre vient de prendre cette place" });
  await title.waitFor();
  // The focus follows the heading, in an effect of its own.
  await expect.poll(() => title.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await loser.getByRole("dialog").getByRole("listitem").getByRole("link").first().click();
  await keepAndConfirm(loser);
  await loser.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  expect(await liveBookings(second)).toHaveLength(1);
});

test("a link to a place that went before leads to the nearest free ones", async () => {
  const place = await lonelyPlace("92");
  const [first, second] = [await visitor(browser), await visitor(browser)];
  await signInAsCandidate(first);
  const [winner, late] = [await first.newPage(), await second.newPage()];
  await winner.goto(web(`/fr/places/${place.id}/reserver`));
  await keepAndConfirm(winner);
  await winner.getByRole("heading", { name: "Votre place est réservée" }).waitFor();

  await late.goto(web(`/fr/places/${place.id}/reserver`));
  await late.getByRole("heading", { name: "Cette place n’est plus libre" }).waitFor();
  const alternatives = late.locator(".refusal-alternatives").getByRole("link");
  expect(await alternatives.count()).toBe(3);
  await alternatives.first().click();
  await late.getByRole("link", { name: "Me connecter et réserver" }).waitFor();
  expect(new URL(late.url()).pathname).not.toContain(place.id);
});
