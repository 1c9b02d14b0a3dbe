import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const BOARD = "/fr/places?departement=92&categorie=B";
const open = async (address: string, options = {}): Promise<Page> => {
  const page = await (await visitor(browser, options)).newPage();
  await page.goto(web(address));
  return page;
};
const search = (page: Page) => page.getByRole("search", { name: "Changer de recherche" });
/** Days of the calendar that have places, and the times of the chosen one. */
const shown = async (page: Page) => {
  const links = await page
    .locator('table a[href*="jour="]')
    .evaluateAll((days) => days.map((day) => day.getAttribute("href")));
  const dates = links.map((href) => new URLSearchParams((href ?? "").split("?")[1]).get("jour") ?? "");
  return {
    weekdays: new Set(dates.map((date) => new Date(`${date}T12:00:00Z`).getUTCDay())),
    times: await page.locator(".time__clock").allTextContents(),
  };
};

const fillIn = async (page: Page) => {
  const form = search(page);
  await form.getByText("Autour d’une ville").click();
  await form.getByLabel("Ville ou code postal").fill("versailles");
  await form.getByLabel("Distance").selectOption("20");
  await form.getByText("Dates, jours et heures").click();
  await form.getByLabel("mardi").check();
  await form.getByLabel("jeudi").check();
  await form.getByLabel("À partir de").selectOption("08:00");
  await form.getByLabel("Avant").selectOption("12:00");
  await form.getByRole("button", { name: "Afficher les places" }).click();
  await page.getByRole("heading", { level: 1, name: /Autour de Versailles/ }).waitFor();
};

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (_, javaScriptEnabled) => {
  test("one finds the places around a town, on two mornings of the week, at an address to share", async () => {
    const page = await open(BOARD, { javaScriptEnabled });
    await fillIn(page);

    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ lieu: "Versailles", rayon: "20", jours: "ma-je", des: "08:00", avant: "12:00", categorie: "B" },
    });
    expect(searchParams.has("departement")).toBe(false);
    const found = await shown(page);
    expect([...found.weekdays].sort()).toEqual([2, 4]);
    expect(found.times.length).toBeGreaterThan(0);
    for (const time of found.times) expect(time >= "08:00" && time < "12:00", time).toBe(true);

    const other = await open(`${new URL(page.url()).pathname}?${searchParams}`, { javaScriptEnabled });
    expect((await shown(other)).weekdays).toEqual(found.weekdays);
    const form = search(other);
    expect(await form.getByLabel("Ville ou code postal").inputValue()).toBe("Versailles");
    expect(await form.getByLabel("mardi").isChecked()).toBe(true);
    expect(await form.getByLabel("lundi").isChecked()).toBe(false);
    expect(await form.getByLabel("Avant").inputValue()).toBe("12:00");
  });
});

test("live, the board stays at the hours that were asked for", async () => {
  const page = await open(`${BOARD}&avant=10:00`);
  await page.getByText(/^En direct/).waitFor();
  const { times } = await shown(page);
  expect(times.length).toBeGreaterThan(0);
  for (const time of times) expect(time < "10:00", time).toBe(true);
});

test("a search without places leads on: without that condition there are some", async () => {
  const page = await open(`${BOARD}&jours=di&des=08:00&avant=12:00`);
  await page.getByRole("heading", { name: "Aucune place libre pour le moment" }).waitFor();
  const first = page.locator(".board__empty li a").first();
  expect(await first.textContent()).toContain("liste d’attente");
  expect(await first.getAttribute("href")).toBe("/fr/liste-d-attente?departement=92");
  expect(await page.getByRole("link", { name: "Chercher à toute heure" }).count()).toBe(1);
  await page.getByRole("link", { name: "Chercher tous les jours de la semaine" }).click();
  await page.locator("table a").first().waitFor();
  expect(new URL(page.url()).searchParams.get("des")).toBe("08:00");
});

test("who comes without a driving school finds the pre-registration, and whether they may sit the exam, from the home page", async () => {
  const page = await open("/fr", { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const main = page.locator("main");
  expect(await main.locator('a[href^="/fr/puis-je-passer"]').count()).toBe(1);
  await main.getByRole("link", { name: "faites votre préinscription" }).click();
  await page.getByRole("heading", { level: 1, name: "Candidat libre" }).waitFor();
});

test.each([
  [`${BOARD}&des=12:00&avant=08:00`, "l’heure de fin"],
  [`${BOARD}&rayon=20`, "la distance, sans ville d’où la compter"],
  [`${BOARD}&jours=lundi`, "les jours de la semaine"],
  [`${BOARD}&ville=zzzzzz`, "la ville"],
])("%s: what cannot be meant is left aside, and said so", async (address, part) => {
  const page = await open(address);
  await page.getByRole("status").filter({ hasText: part }).waitFor();
  expect(await page.locator("table a").count()).toBeGreaterThan(0);
});

test("a town that nobody knows leads to where towns are searched", async () => {
  const page = await open("/fr/places?categorie=B&ville=zzzzzz");
  await page.waitForURL(/ville=zzzzzz/);
  expect(await page.getByLabel("Nom de la ville ou code postal").or(page.locator("#ville")).inputValue()).toBe(
    "zzzzzz",
  );
});

test("everything is reached and chosen with the keyboard alone", async () => {
  const page = await open(BOARD);
  await search(page).getByLabel("Département").focus();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // Past the category, to the fold of the town, into it, past its two fields, to the fold of the times, into it.
  await press("Tab", "Tab", "Enter", "Tab", "Tab", "Tab", "Enter");
  await search(page).getByLabel("lundi").focus();
  await press("Space", "Tab", "Space");
  expect(await search(page).getByLabel("mardi").isChecked()).toBe(true);
  await search(page).getByLabel("Ville ou code postal").focus();
  await page.keyboard.type("78000");
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: /Autour de Versailles/ }).waitFor();
  expect(new URL(page.url()).searchParams.get("jours")).toBe("lu-ma");
});
