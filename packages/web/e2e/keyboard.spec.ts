import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { boardOf, liveBookings, lonelyPlace, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const MOST_STEPS = 200;

/** Presses Tab until that element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

test("with the keyboard alone one skips to the content, books and cancels", async () => {
  const place = await lonelyPlace("77");
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(boardOf("77", place));

  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#content");
  await page.keyboard.press("Enter");
  await tabTo(page, `a[href$="/places/${place.id}/reserver"]`);
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "Réserver cette place" });
  await dialog.getByRole("button", { name: "Garder cette place" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.waitForFunction(
    (href) => document.activeElement?.getAttribute("href")?.endsWith(href),
    `/places/${place.id}/reserver`,
  );

  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Garder cette place" }).waitFor();
  await tabTo(page, "dialog button[type=submit]");
  await page.keyboard.press("Enter");
  await dialog.getByRole("heading", { name: "Cette place est gardée pour vous" }).waitFor();
  expect(await focusedText(page)).toBe("Cette place est gardée pour vous");
  await tabTo(page, "[name=companionName]");
  await page.keyboard.type("Dominique Martin");
  await tabTo(page, "[name=companionLicenceSince]");
  // In which order a date is typed is the browser's affair.
  await page.locator("[name=companionLicenceSince]").fill("2010-06-15");
  await tabTo(page, "[name=vehicleRegistration]");
  await page.keyboard.type("AB-123-CD");
  for (const box of ["companionAmateur", "companionFree", "vehicleDualControls", "vehicleInsured"]) {
    await tabTo(page, `[name=${box}]`);
    await page.keyboard.press("Space");
  }
  await tabTo(page, "dialog form:has(fieldset) button[type=submit]");
  await page.keyboard.press("Enter");
  await dialog.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  expect(await focusedText(page)).toBe("Votre place est réservée");
  expect(await liveBookings(context)).toHaveLength(1);

  await tabTo(page, 'dialog a[href$="/mes-reservations"]');
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /^Annuler cette réservation/ }).waitFor();
  await tabTo(page, 'a[href$="/annuler"]');
  await page.keyboard.press("Enter");
  const confirmation = page.getByRole("dialog", { name: /Annuler cette réservation/ });
  await confirmation.getByRole("button", { name: "Annuler ma réservation" }).waitFor();
  await tabTo(page, "dialog button[type=submit]");
  await page.keyboard.press("Enter");
  await confirmation.getByRole("heading", { name: "Votre réservation est annulée" }).waitFor();
  expect(await focusedText(page)).toBe("Votre réservation est annulée");
  expect(await liveBookings(context)).toEqual([]);
});

test("with the keyboard alone one asks for another address, corrects it, and deletes one's account", async () => {
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(web("/fr/mon-dossier"));
  const neph = (await page.getByText(/^99\d{10}$/).textContent()) ?? "";
  await tabTo(page, 'a[href$="/mon-dossier/courriel"]');
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Changer d’adresse électronique" }).waitFor();
  await tabTo(page, "#nouvelle-adresse");
  await page.keyboard.type("pas une adresse");
  await page.keyboard.press("Enter");
  await page.getByText("Cette adresse n’a pas le format attendu").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("nouvelle-adresse");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(`clavier.${neph}@exemple.fr`);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Consultez vos deux messageries" }).waitFor();
  expect(await focusedText(page)).toBe("Consultez vos deux messageries");

  await page.goto(web("/fr/mon-dossier"));
  await tabTo(page, 'a[href$="/mon-dossier/supprimer"]');
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Supprimer mon compte" }).waitFor();
  await tabTo(page, "#neph");
  await page.keyboard.type(neph);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Votre compte est supprimé" }).waitFor();
});
