import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const rule = async (path: string, id: string) => {
  const page = await (await visitor(browser)).newPage();
  await page.goto(web(path));
  return page.locator(`article#${id}`);
};

describe("the rules for an exam", () => {
  test.each([
    ["2023-12-31", "18\u00a0ans révolus le jour de l’épreuve pratique"],
    ["2024-01-01", "17\u00a0ans révolus le jour de l’épreuve pratique"],
  ])("on %s give the age for B as %s", async (date, words) => {
    const age = await rule(`/fr/regles?le=${date}`, "AGE-2");
    expect(await age.locator(".rule__text").textContent()).toContain(words);
  });

  test("tell what a value was, is, and that one which is not confirmed has no effect", async () => {
    const age = await rule("/fr/regles?le=2023-12-31", "AGE-2");
    const lines = await age.locator("li").allTextContents();
    expect(lines).toEqual([
      expect.stringMatching(/^17\u00a0ans du 19 janvier 2013 au 31 décembre 2023 en vigueur à cette date/),
      expect.stringMatching(/^16\u00a0ans depuis le 1er janvier 2024/),
      expect.stringMatching(/^18\u00a0ans du 19 janvier 2013 au 31 décembre 2023 en vigueur à cette date/),
      expect.stringMatching(/^17\u00a0ans depuis le 1er janvier 2024/),
    ]);
    const cancelled = await rule("/fr/regles", "DEL-6");
    await cancelled.getByText("non confirmé, sans effet").waitFor();
  });

  test("say that a rule has no value on the date, and no effect: it is folded away from those in force", async () => {
    const note = "elle n’a alors aucun effet";
    const before = await rule("/fr/regles?le=2023-04-30", "DEL-5");
    expect(await before.isVisible()).toBe(false);
    await before
      .page()
      .getByText(/^\d+ règles ne sont pas en vigueur à cette date$/)
      .click();
    await before.getByText(note).waitFor();
    const named = await rule("/fr/regles?le=2023-04-30#DEL-5", "DEL-5");
    await named.getByText(note).waitFor();
    const since = await rule("/fr/regles?le=2023-05-01", "DEL-5");
    await since.getByText("Au-dessus du premier seuil").waitFor();
    expect(await since.getByText(note).count()).toBe(0);
  });

  test("write those of a long list that came together in one line", async () => {
    const countries = await rule("/fr/regles", "ETG-2");
    expect(await countries.locator("li").allTextContents()).toEqual([
      expect.stringMatching(/^DE, AT, BE, .*, NO depuis le 19 janvier 2013 en vigueur à cette date/),
      expect.stringMatching(/^UK du 19 janvier 2013 au 31 décembre 2020/),
      expect.stringMatching(/^HR depuis le 1er juillet 2013 en vigueur à cette date/),
    ]);
  });

  test("come today and all of them, those for a booking first", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web("/fr/regles"));
    const shown = await page.locator("article:visible").count();
    await page.getByText(`${shown} règles en vigueur pour un examen le`).waitFor();
    expect(await page.locator("main h2").allTextContents()).toEqual([
      "Sommaire",
      "Pour réserver une place",
      "Le jour de l’examen",
      "Après l’épreuve",
      "Inscription et organisation",
    ]);
    expect(await page.locator("article").first().getAttribute("id")).toBe("AGE-1");
  });

  test("have each an address of its own, which the browser goes to", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web("/fr/regles?le=2026-12-01#CEP-1"));
    expect(await page.locator("article:target").getAttribute("id")).toBe("CEP-1");
    await page.getByRole("navigation", { name: "Sommaire" }).getByRole("link", { name: "Vue" }).click();
    expect(new URL(page.url()).hash).toBe("#VISION");
  });

  test("are chosen by date, subject and moment, in an address that can be shared, without JavaScript", async () => {
    const page = await (await visitor(browser, { javaScriptEnabled: false })).newPage();
    await page.goto(web("/fr"));
    await page.getByRole("contentinfo").getByRole("link", { name: "Les règles" }).click();
    await page.getByLabel("Date de l’examen").fill("2023-12-31");
    await page.getByLabel("Sujet").selectOption("Délais d’attente");
    await page.getByLabel("Moment").selectOption("Le jour de l’examen");
    await page.getByRole("button", { name: "Afficher les règles" }).click();
    await page.waitForURL(web("/fr/regles?le=2023-12-31&sujet=waiting&quand=exam-day"));
    await page.getByText("pour un examen le 31 décembre 2023").waitFor();
    expect(await page.locator("article h4").allTextContents()).not.toContain("DEL-4");
    expect(await page.getByLabel("Sujet").inputValue()).toBe("waiting");
  });

  test("are told in English", async () => {
    const age = await rule("/en/regles?le=2023-12-31", "AGE-2");
    expect(await age.locator(".rule__text").textContent()).toContain("18\u00a0years on the day of the practical test");
  });

  test("that no subject and moment have in common lead back to all of them", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web("/fr/regles?sujet=identity&quand=reporting"));
    await page.getByRole("heading", { name: "Aucune règle ne correspond" }).waitFor();
    await page.getByRole("link", { name: "Voir toutes les règles d’aujourd’hui" }).click();
    await page.locator("article#AGE-2").waitFor();
  });

  test.each(["2013-01-18", "2099-01-01", "2023-02-30"])("are not known for %s, and the field says so", async (date) => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web(`/fr/regles?le=${date}`));
    await page.getByRole("heading", { name: "Aucune règle n’est connue pour cette date" }).waitFor();
    const field = page.getByLabel("Date de l’examen");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    const error = page.locator(`#${await field.getAttribute("aria-describedby")}`);
    expect(await error.textContent()).toContain("entre le 19 janvier 2013 et dix ans après aujourd’hui");
    expect(await page.locator("article").count()).toBe(0);
  });
});
