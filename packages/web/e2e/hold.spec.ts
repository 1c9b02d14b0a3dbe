import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "../../api/src/platform/database.js";
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
    await somebody.getByRole("heading", { name: "Cette place est gardée pour quelqu’un" }).waitFor();

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

test("whoever does not see the seconds is told of the last minute, and the page says what is so when they are over", async () => {
  const place = await lonelyPlace("92");
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(web(`/fr/places/${place.id}/reserver`));
  await page.getByRole("button", { name: "Garder cette place" }).click();
  await page.getByRole("timer").waitFor();
  const { db, close } = openDatabase(inject("databaseUrl"), { poolSize: 1 });
  await db.execute(`update holds set held_until = now() + interval '4 seconds'
    where state = 'live' and slot_id = ${Buffer.from(place.id, "base64url").toString().split(":")[1]}`);
  await close();
  await page.reload();
  const told = page.locator(".hold-timer [role=status]");
  await told.getByText("Il reste moins d’une minute pour confirmer.").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Garder cette place" }).waitFor();
  expect(await liveBookings(context)).toEqual([]);
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

/** A booking of a free place of the department, made on the screen. */
const booked = async (options: object, departmentCode: string) => {
  const [place, context] = [await lonelyPlace(departmentCode), await visitor(browser, options)];
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(web(`/fr/places/${place.id}/reserver`));
  await keepAndConfirm(page);
  await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  return { place, context, page };
};

const HOW = [
  ["with JavaScript", {}],
  ["on a phone", PHONE],
  ["without JavaScript", { javaScriptEnabled: false }],
] as const;

test.each(HOW)(
  "from « Mes réservations » one looks for another place, keeps it, and changes for it, %s",
  async (_how, options) => {
    const { place, context, page } = await booked(options, "94");
    await page.goto(web("/fr/mes-reservations"));
    await page.getByRole("link", { name: /^Changer de place/ }).click();
    await page.getByRole("heading", { name: "Vous changez de place" }).waitFor();
    await page.getByText(/Aucune pénalité si vous changez de place au plus tard le/).waitFor();
    await page.getByText(`Votre place actuelle est ce jour-là\u00a0: ${place.localTime}`).waitFor();

    // Also on another day one goes on looking for that booking's place.
    const other = await lonelyPlace("94");
    const [moving] = await liveBookings(context);
    await page.goto(web(`/fr/places?departement=94&categorie=B&jour=${other.date}&deplacer=${moving?.id}`));
    await page
      .getByRole("link", { name: new RegExp(`^Changer pour cette place, .*${other.localTime}`) })
      .first()
      .click();
    await page.getByRole("heading", { name: "Changer pour cette place" }).waitFor();
    await page.getByRole("heading", { name: "Votre place", exact: true }).waitFor();
    await page.getByRole("heading", { name: "La nouvelle place" }).waitFor();
    const [wanted] = page.url().match(/[^/]+(?=\/reserver)/) ?? [];
    await page.getByRole("button", { name: "Garder cette place" }).click();
    await page
      .getByRole("timer")
      .getByText(/^Confirmez avant \d{2}:\d{2}/)
      .waitFor();
    const confirm = page.getByRole("button", { name: "Confirmer le changement" });
    const review = page.locator("form", { has: confirm });
    await review.getByText(/Aucune pénalité si vous changez de place au plus tard le/).waitFor();
    await page.getByText("Vous venez avec Dominique Martin, véhicule AB-123-CD.").waitFor();

    // While one reads, nobody else gets the new place; the old one is still one's own.
    const somebody = await (await visitor(browser)).newPage();
    await somebody.goto(web(`/fr/places/${wanted}/reserver`));
    await somebody.getByRole("heading", { name: "Cette place est gardée pour quelqu’un" }).waitFor();
    const list = somebody.getByRole("link", { name: "Être prévenu par la liste d’attente" });
    expect(await list.getAttribute("href")).toBe("/fr/liste-d-attente?departement=94");
    expect((await liveBookings(context)).map(({ slot }) => slot.id)).toEqual([place.id]);

    await confirm.click();
    await page.getByRole("heading", { name: "Votre place est changée" }).waitFor();
    await page.getByRole("timer").waitFor({ state: "detached" });
    const [now] = await liveBookings(context);
    expect(now?.id).toBe(moving?.id);
    expect(now?.slot.id).not.toBe(place.id);
  },
);

test.each(HOW)(
  "who came along before and may not on the new day is told so beside the field, and changed on the spot, %s",
  async (_how, options) => {
    const { place, context, page } = await booked(options, "92");
    await page.goto(web(`/fr/places/${(await lonelyPlace("92")).id}/reserver`));
    await page.getByRole("button", { name: "Garder cette place" }).click();
    await page.getByText("Vous venez avec Dominique Martin").click();
    const since = page.getByLabel("Date d’obtention de son permis B");
    await since.fill(place.date);
    await page.getByRole("button", { name: "Confirmer le changement" }).click();
    await page.getByText(/Ce permis B est trop récent|Cette date est dans le futur/).waitFor();
    expect(await since.getAttribute("aria-invalid")).toBe("true");
    await since.fill("2010-06-15");
    await page.getByRole("button", { name: "Confirmer le changement" }).click();
    await page.getByRole("heading", { name: "Votre place est changée" }).waitFor();
    const [now] = await liveBookings(context);
    expect(now?.slot.id).not.toBe(place.id);
  },
);
