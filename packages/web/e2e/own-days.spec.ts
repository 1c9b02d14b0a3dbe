import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { freePlaces, signInAsCandidate, signInByMail, storyEmail, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Turns 17 forty days after the demonstration was filled. */
const SOON_SEVENTEEN = storyEmail(4989);
const BOARD = "/fr/places?departement=92&categorie=B";

const boardAs = async (context: BrowserContext, address = BOARD): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(web(address));
  return page;
};
const day = (page: Page, date: string) => page.locator(`table a[href*="jour=${date}"]`);

async function datesOfPlaces() {
  const [early, possible] = await Promise.all([freePlaces("92", [10, 38]), freePlaces("92", [42, 70])]);
  const dates = (places: typeof early) => [...new Set(places.map(({ date }) => date))].sort();
  return { early: dates(early), possible: dates(possible) };
}

describe("a candidate who is too young for some days of the board", () => {
  let young: BrowserContext;
  beforeAll(async () => {
    young = await visitor(browser);
    await signInByMail(young, SOON_SEVENTEEN);
  });

  test("sees which ones, why, and the first day that is possible", async () => {
    const { early, possible } = await datesOfPlaces();
    const page = await boardAs(young, `${BOARD}&jour=${early[0]}`);
    const notice = page.getByRole("region", { name: "Une partie de ces places n’est pas pour vous" });
    expect(await notice.textContent()).toMatch(/Trop tôt pour vous avant le .*17\u00a0ans révolus/);
    expect(await notice.getByRole("link", { name: "AGE-2" }).getAttribute("href")).toMatch(
      /\/fr\/regles\?le=.*#AGE-2$/,
    );
    expect(await day(page, early[0] ?? "").textContent()).toContain("trop tôt pour vous");
    await page.locator(".own-legend").getByText("trop tôt pour vous").waitFor();
    await notice.getByRole("link", { name: /premier jour possible/ }).click();
    await page.locator(".day .own-day").waitFor({ state: "detached" });
    await page.goto(web(`${BOARD}&jour=${possible[0]}`));
    expect(await day(page, possible[0] ?? "").textContent()).not.toContain("pour vous");
  });

  test("is told at a time why it is none, before any form", async () => {
    const { early } = await datesOfPlaces();
    const page = await boardAs(young, `${BOARD}&jour=${early[0]}`);
    const time = page.locator('main a[href$="/reserver"]').first();
    expect(await time.textContent()).toContain("trop tôt");
    await time.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Cette place n’est pas pour vous").waitFor();
    expect(await dialog.getByRole("link", { name: "AGE-2" }).count()).toBe(1);
    expect(await dialog.getByRole("button", { name: "Garder cette place" }).count()).toBe(0);
    await dialog.getByRole("link", { name: "Voir les places à partir du premier jour possible" }).click();
    await page.waitForURL(/du=\d{4}-\d{2}-\d{2}/);
    expect(await page.locator(".own-mark").count()).toBe(0);
  });

  test("sees the same marks without JavaScript and in English", async () => {
    const { early } = await datesOfPlaces();
    const cookies = await young.cookies();
    const plain = await visitor(browser, { javaScriptEnabled: false });
    await plain.addCookies(cookies);
    const page = await boardAs(plain, `/en/places?departement=92&categorie=B&jour=${early[0]}`);
    await page.getByRole("heading", { name: "Some of these places are not for you" }).waitFor();
    expect(await day(page, early[0] ?? "").textContent()).toContain("too early for you");
  });
});

test.each([
  ["a stranger", async () => {}],
  [
    "a candidate who may sit on all of them",
    async (context: BrowserContext) => void (await signInAsCandidate(context)),
  ],
])("%s sees no marks", async (_, enter) => {
  const context = await visitor(browser);
  await enter(context);
  const page = await boardAs(context);
  await page.locator("table a").first().waitFor();
  expect(await page.locator(".own-mark, .own-notice").count()).toBe(0);
});

test("somebody whose theory test has ended is told so above the board, with the way to the answer", async () => {
  const context = await visitor(browser);
  await signInByMail(context, storyEmail(4993));
  const page = await boardAs(context);
  const notice = page.getByRole("region", { name: "Ces places ne sont pas pour vous" });
  await notice.getByRole("link", { name: "Voir la réponse, règle par règle" }).click();
  await page.waitForURL(/\/fr\/puis-je-passer\?categorie=B&epreuve=circulation/);
});

test("of a day with two tests, a time tells for its own test whether it is possible", async () => {
  const context = await visitor(browser);
  // Nothing is known of the gearbox of the road test: only the one off the road is certain.
  await signInByMail(context, storyEmail(4998));
  const page = await boardAs(context, "/fr/places?departement=92&categorie=A2");
  await page.locator(".own-notice").getByText("Circulation").waitFor();
  expect(await page.locator("table a").first().textContent()).toContain(
    "possible pour vous, pour une épreuve seulement",
  );
});

test("somebody whose file asks for another category is told so, and no day is marked", async () => {
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await boardAs(context, "/fr/places?departement=92&categorie=A2");
  const notice = page.getByRole("region", { name: "Votre dossier ne demande pas le permis A2" });
  await notice.waitFor();
  expect(await page.locator(".own-mark").count()).toBe(0);
  await notice.getByRole("link", { name: "Voir les places du permis B" }).click();
  await page.waitForURL(web("/fr/places?departement=92&categorie=B"));
});
