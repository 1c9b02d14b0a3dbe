import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { mailedLink } from "./mailbox.js";
import { boardOf, keepAndConfirm, lonelyPlace, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("in English one switches language, signs in by mail, and books on the clock of the centre", async () => {
  const known = await visitor(browser);
  const { email } = await signInAsCandidate(known);
  const place = await lonelyPlace("974");
  const context = await visitor(browser);
  const page = await context.newPage();

  await page.goto(boardOf("974", place));
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(/\/en\/places\?/);
  await page.locator(`a[href="/en/places/${place.id}/reserver"]`).click();
  const dialog = page.getByRole("dialog", { name: "Book this place" });
  await dialog.getByText("local time (La Réunion)").waitFor();
  await dialog.getByRole("link", { name: "Sign in and book" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a sign-in link" }).click();
  await page.getByRole("heading", { name: "Check your mailbox" }).waitFor();
  const link = await mailedLink(email);
  expect(new URL(link).pathname).toBe("/en/connexion/lien");
  await page.goto(link);
  await page.getByRole("button", { name: "Sign me in" }).click();
  await page.waitForURL(web(`/en/places/${place.id}/reserver`));
  await keepAndConfirm(page, "en");
  await page.getByRole("heading", { name: "Your place is booked" }).waitFor();
});
