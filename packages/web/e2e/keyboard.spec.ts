import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { missedByTab, tabTo } from "./hands.js";
import { boardOf, lonelyPlace, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

test("with the keyboard alone one skips to the content, opens a place, and is back at it with Escape", async () => {
  const place = await lonelyPlace("77");
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(boardOf("77", place));

  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#content");
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator(`a[href$="/places/${place.id}/reserver"]`));
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "Réserver cette place" });
  await dialog.getByRole("button", { name: "Garder cette place" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.waitForFunction(
    (href) => document.activeElement?.getAttribute("href")?.endsWith(href),
    `/places/${place.id}/reserver`,
  );
});

test("Tab goes once round each page of a candidate, and is caught nowhere", async () => {
  const context = await visitor(browser, { reducedMotion: "reduce" });
  await signInAsCandidate(context);
  const page = await context.newPage();
  for (const path of ["/fr/places?departement=77&categorie=B", "/fr/liste-d-attente", "/fr/mon-dossier"]) {
    await page.goto(web(path));
    expect({ path, missed: await missedByTab(page) }).toEqual({ path, missed: [] });
  }
});

test("with the keyboard alone one asks for another address, corrects it, and deletes one's account", async () => {
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(web("/fr/mon-dossier"));
  const neph = (await page.getByText(/^99\d{10}$/).textContent()) ?? "";
  await tabTo(page, page.locator('a[href$="/mon-dossier/courriel"]'));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Changer d’adresse électronique" }).waitFor();
  await tabTo(page, page.locator("#nouvelle-adresse"));
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
  await tabTo(page, page.locator('a[href$="/mon-dossier/supprimer"]'));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Supprimer mon compte" }).waitFor();
  await tabTo(page, page.locator("#neph"));
  await page.keyboard.type(neph);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Votre compte est supprimé" }).waitFor();
});
