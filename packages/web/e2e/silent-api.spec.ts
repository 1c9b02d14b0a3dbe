import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const silent = (path: string) => `${inject("webUrlOfSilentApi")}${path}`;

describe.each([
  ["fr", "Le service ne répond pas pour le moment", "Réessayer"],
  ["en", "The service does not answer for the moment", "Try again"],
] as const)("when the API does not answer, in %s", (locale, title, tryAgain) => {
  test.each([
    `/${locale}`,
    `/${locale}?ville=lille&categorie=A2`,
    `/${locale}/places?departement=93&categorie=B&jour=2027-01-04`,
    `/${locale}/places?pres=48.9,2.3&categorie=B`,
    `/${locale}/regles?sujet=age`,
    `/${locale}/puis-je-passer?categorie=B&epreuve=circulation&naissance=2000-01-01`,
  ])("%s says so without JavaScript, and a link tries the same address again", async (path) => {
    const context = await visitor(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(silent(path));
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
    await Promise.all([page.waitForEvent("load"), page.getByRole("link", { name: tryAgain }).click()]);
    expect(decodeURIComponent(page.url())).toBe(silent(path));
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await context.close();
  });

  test("the message has no accessibility violation and fits a telephone", async () => {
    const context = await visitor(browser, { viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(silent(`/${locale}/places?departement=93&categorie=B`));
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });
});
