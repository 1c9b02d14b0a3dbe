import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { declareArrangements, keepAndConfirm, liveBookings, lonelyPlace, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const PHONE = { viewport: { width: 320, height: 640 } };

describe.each([
  ["on a desktop", {}],
  ["on a phone", PHONE],
  ["without JavaScript", { javaScriptEnabled: false }],
])("a place that is kept, %s", (_where, options) => {
  test("says until when, is given more time once, and is given back", async () => {
    const place = await lonelyPlace("93");
    const context = await visitor(browser, options);
    await signInAsCandidate(context);
    const page = await context.newPage();
    await page.goto(web(`/fr/places/${place.id}/reserver`));
    await page.getByRole("button", { name: "Garder cette place" }).click();
    await page
      .getByRole("timer")
      .getByText(/^Confirmez avant \d{2}:\d{2}/)
      .waitFor();

    const somebody = await (await visitor(browser)).newPage();
    await somebody.goto(web(`/fr/places/${place.id}/reserver`));
    await somebody.getByRole("heading", { name: "Cette place est en cours de réservation" }).waitFor();

    const more = page.getByRole("button", { name: "Demander plus de temps" });
    await more.click();
    await more.waitFor({ state: "detached" });
    await page.getByRole("timer").waitFor();

    await page.getByRole("button", { name: "Rendre cette place" }).click();
    await page.getByRole("button", { name: "Garder cette place" }).waitFor();
    await somebody.reload();
    await somebody.getByRole("link", { name: "Me connecter et réserver" }).waitFor();
    expect(await liveBookings(context)).toEqual([]);
  });
});

test("the time that is left counts down, and is not read out every second", async () => {
  const place = await lonelyPlace("92");
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(web(`/fr/places/${place.id}/reserver`));
  await page.getByRole("button", { name: "Garder cette place" }).click();
  const left = page.locator(".hold-timer__left");
  await left.filter({ hasText: /4:5\d/ }).waitFor();
  const first = await left.textContent();
  await page.waitForFunction((text) => document.querySelector(".hold-timer__left")?.textContent !== text, first);
  expect(await page.getByRole("timer").getAttribute("aria-live")).toBe("off");
  expect(await page.locator(".hold-timer [role=status]").textContent()).toBe("");
});

test.each([
  ["with JavaScript", {}],
  ["without", { javaScriptEnabled: false }],
])(
  "a declaration that will not do is told beside its field, keeps what was entered, and is mended, %s",
  async (_how, options) => {
    const place = await lonelyPlace("75");
    const context = await visitor(browser, options);
    await signInAsCandidate(context);
    const page = await context.newPage();
    await page.goto(web(`/fr/places/${place.id}/reserver`));
    await page.getByRole("button", { name: "Garder cette place" }).click();
    const since = page.getByLabel("Date d’obtention de son permis B");
    await since.waitFor();
    await declareArrangements(page);
    await since.fill(new Date().toISOString().slice(0, 10));
    await page.getByRole("button", { name: "Confirmer la réservation" }).click();
    await page.getByText("Ce permis B est trop récent").waitFor();
    expect(await since.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Prénom et nom").inputValue()).toBe("Dominique Martin");
    await since.fill("2010-06-15");
    await page.getByRole("button", { name: "Confirmer la réservation" }).click();
    await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
    expect(await liveBookings(context)).toHaveLength(1);
  },
);

test.each([
  ["with JavaScript", {}, "Vous avez changé de place"],
  ["on a phone", PHONE, "Vous avez changé de place"],
  // The page that answers shows the booking as it is now.
  ["without JavaScript", { javaScriptEnabled: false }, "Votre place est réservée"],
])(
  "from « Mes réservations » one changes places: old and new side by side, and one booking at the end, %s",
  async (_how, options, title) => {
    const [place, context] = [await lonelyPlace("94"), await visitor(browser, options)];
    await signInAsCandidate(context);
    const page = await context.newPage();
    await page.goto(web(`/fr/places/${place.id}/reserver`));
    await keepAndConfirm(page);
    await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
    await page.goto(web("/fr/mes-reservations"));
    await page.getByRole("link", { name: /^Changer de place/ }).click();
    await page.waitForURL(/\/fr\/places\?/);

    const other = await lonelyPlace("94");
    await page.goto(web(`/fr/places/${other.id}/reserver`));
    await page.getByRole("heading", { name: "Votre place", exact: true }).waitFor();
    await page.getByRole("heading", { name: "La nouvelle place" }).waitFor();
    await page.getByText(/Aucune pénalité si vous changez de place au plus tard le/).waitFor();
    await page.getByRole("button", { name: "Changer de place" }).click();
    await page.getByRole("heading", { name: title }).waitFor();
    expect((await liveBookings(context)).map(({ slot }) => slot.id)).toEqual([other.id]);
  },
);
