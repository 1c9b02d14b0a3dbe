import type { Browser, BrowserContext, Page, WebSocketRoute } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { boardOf, lonelyPlace, type Place, signInAsCandidate } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Somebody else, somewhere else, takes that place and can give it back. */
async function somebodyElse(placeId: string) {
  const context: BrowserContext = await visitor(browser);
  await signInAsCandidate(context);
  const mutate = async (query: string, input: object) => {
    const answer = await context.request.post(`${inject("apiUrl")}/graphql`, {
      headers: { origin: inject("webUrl") },
      data: { query, variables: { input: { ...input, idempotencyKey: crypto.randomUUID() } } },
    });
    return ((await answer.json()) as { data: { done: { booking: { id: string } } } }).data.done.booking;
  };
  const { id: bookingId } = await mutate(
    "mutation ($input: BookSlotInput!) { done: bookSlot(input: $input) { ... on BookSlotSuccess { booking { id } } } }",
    { slotId: placeId },
  );
  return {
    givesItBack: () =>
      mutate(
        "mutation ($input: CancelBookingInput!) { done: cancelBooking(input: $input) { ... on CancelBookingSuccess { booking { id } } } }",
        { bookingId },
      ),
  };
}

/** A visitor who watches the day of that place, live. */
async function watching(departmentCode: string, place: Place): Promise<Page> {
  const page = await (await visitor(browser)).newPage();
  await page.goto(boardOf(departmentCode, place));
  await isLive(page);
  return page;
}

const isLive = (page: Page) => page.locator('[data-connection="live"]').waitFor();
const linkTo = ({ id }: Place) => `a[href$="/places/${id}/reserver"]`;

test("the place that one is about to choose goes: it says so where it is, and keeps the focus until one moves on", async () => {
  const place = await lonelyPlace("94");
  const page = await watching("94", place);
  const link = page.locator(linkTo(place));
  await link.focus();
  await somebodyElse(place.id);

  await page
    .locator(`${linkTo(place)}[aria-disabled="true"]`)
    .getByText("partie")
    .waitFor();
  // Longer than a place that went is shown when nobody is on it.
  await page.waitForTimeout(6_000);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.locator("h1").click();
  await link.waitFor({ state: "detached" });
});

test("a place that comes is marked as new, and told once, in one sentence, to a screen reader", async () => {
  const place = await lonelyPlace("95");
  const somebody = await somebodyElse(place.id);
  const page = await watching("95", place);
  expect(await page.locator(linkTo(place)).count()).toBe(0);

  await somebody.givesItBack();
  await page.locator(linkTo(place)).getByText("nouvelle").waitFor();
  await page
    .locator("[role=status]", { hasText: /^1 nouvelle, \d+ libres? ce jour\.$/ })
    .waitFor({ state: "attached" });
});

test("without network the board says so; when it is back it shows what went meanwhile, without reloading", async () => {
  const place = await lonelyPlace("91");
  const page = await watching("91", place);
  await page.context().setOffline(true);
  await page.locator('[data-connection="offline"]').getByText("Hors connexion").waitFor();

  await somebodyElse(place.id);
  expect(await page.locator(`${linkTo(place)}:not([aria-disabled="true"])`).count()).toBe(1);

  await page.context().setOffline(false);
  await isLive(page);
  await page.locator(`${linkTo(place)}:not([aria-disabled="true"])`).waitFor({ state: "detached" });
});

test("when the API loses sight of its places the board no longer says live, and is exact before it says so again", async () => {
  const place = await lonelyPlace("77");
  const page = await (await visitor(browser)).newPage();
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.goto(boardOf("77", place));
  await isLive(page);
  for (const socket of sockets) socket.send(JSON.stringify({ type: "ping", payload: { availability: "reloading" } }));
  await page.locator('[data-connection="reconnecting"]').getByText("Reconnexion").waitFor();

  await somebodyElse(place.id);
  await isLive(page);
  await page.locator(`${linkTo(place)}:not([aria-disabled="true"])`).waitFor({ state: "detached" });
});

test("live, another day is shown at once without asking the server; back returns to the day before", async () => {
  const place = await lonelyPlace("78");
  const page = await watching("78", place);
  const title = page.locator("h2").first();
  const before = await title.textContent();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/places")) asked.push(request.url());
  });

  await page.locator('.calendar__day:not([aria-current="true"])[href]').last().click();
  await expect.poll(() => title.textContent()).not.toBe(before);
  expect(asked).toEqual([]);
  expect(new URL(page.url()).searchParams.get("jour")).not.toBe(place.date);

  await page.goBack();
  await expect.poll(() => title.textContent()).toBe(before);
});

test("the day stays when one chooses a centre, the centre stays when one chooses a day", async () => {
  const place = await lonelyPlace("93");
  const page = await watching("93", place);
  const asked = () => Object.fromEntries(new URL(page.url()).searchParams);

  await page.getByRole("link", { name: place.centre.name }).first().click();
  await expect.poll(asked).toMatchObject({ centre: place.centre.id, jour: place.date });
  await page.locator('.calendar__day:not([aria-current="true"])[href]').last().click();
  await expect.poll(asked).toMatchObject({ centre: place.centre.id });
  expect(asked().jour).not.toBe(place.date);
});
