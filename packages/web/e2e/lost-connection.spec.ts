import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { declareArrangements, liveBookings, lonelyPlace, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

type Sent = { variables: { input: { idempotencyKey: string } } };

/** Lets the first bookings reach the API but cuts the connection before their answers come back. */
async function loseAnswers(page: Page, count: number): Promise<string[]> {
  const keys: string[] = [];
  await page.route(`${inject("apiUrl")}/graphql`, async (route) => {
    const body = route.request().postData() ?? "";
    if (!body.includes("confirmHold")) return route.continue();
    keys.push((JSON.parse(body) as Sent).variables.input.idempotencyKey);
    if (keys.length > count) return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  return keys;
}

async function confirming(context: BrowserContext): Promise<{ page: Page; slotId: string }> {
  const { id } = await lonelyPlace("78");
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(web(`/fr/places/${id}/reserver`));
  await page.getByRole("button", { name: "Garder cette place" }).click();
  await page.getByRole("button", { name: "Confirmer la réservation" }).waitFor();
  await declareArrangements(page);
  return { page, slotId: id };
}

test("an answer lost on the way is asked for again under the same key: one booking, and the visitor knows it", async () => {
  const context = await visitor(browser);
  const { page, slotId } = await confirming(context);
  const keys = await loseAnswers(page, 2);
  await page.getByRole("button", { name: "Confirmer la réservation" }).click();
  await page.getByText("Connexion perdue, nous vérifions").waitFor();
  await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect((await liveBookings(context)).map(({ slot }) => slot.id)).toEqual([slotId]);
});

test("a reload in the middle of it goes on with the same key", async () => {
  const context = await visitor(browser);
  const { page, slotId } = await confirming(context);
  const keys = await loseAnswers(page, 1_000);
  await page.getByRole("button", { name: "Confirmer la réservation" }).click();
  await page.getByText("Connexion perdue, nous vérifions").waitFor();
  await page.unroute(`${inject("apiUrl")}/graphql`);
  const after = await loseAnswers(page, 0);
  await page.reload();
  await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  expect(new Set([...keys, ...after]).size).toBe(1);
  await page.reload();
  await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  expect((await liveBookings(context)).map(({ slot }) => slot.id)).toEqual([slotId]);
});
