import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { boardOf, lonelyPlace, signInAsCandidate } from "./product.js";

const DEPARTMENT = "31";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Somebody else, somewhere else, keeps that place while they would confirm. */
async function somebodyKeeps(placeId: string) {
  const context: BrowserContext = await visitor(browser);
  await signInAsCandidate(context);
  const mutate = async (operation: string, success: string, input: object) => {
    const answer = await context.request.post(`${inject("apiUrl")}/graphql`, {
      headers: { origin: inject("webUrl") },
      data: {
        query: `mutation ${operation} { ... on ${success} { hold { id } } } }`,
        variables: { input: { ...input, idempotencyKey: crypto.randomUUID() } },
      },
    });
    return ((await answer.json()) as { data: { done: { hold: { id: string } } } }).data.done.hold.id;
  };
  const holdId = await mutate("($input: HoldSlotInput!) { done: holdSlot(input: $input)", "HoldSlotSuccess", {
    slotId: placeId,
  });
  const release = "($input: HoldInput!) { done: releaseHold(input: $input)";
  return { givesItBack: () => mutate(release, "ReleaseHoldSuccess", { holdId }) };
}

test("a place that somebody keeps is shown as being booked, without a way to book it, and comes back: live, and without JavaScript", async () => {
  const place = await lonelyPlace(DEPARTMENT);
  const address = boardOf(DEPARTMENT, place);
  const link = `a[href$="/places/${place.id}/reserver"]`;
  const [live, still] = [
    await (await visitor(browser, { viewport: { width: 320, height: 640 } })).newPage(),
    await (await visitor(browser, { javaScriptEnabled: false })).newPage(),
  ];
  await live.goto(address);
  await live.locator('[data-connection="live"]').waitFor();
  await live.locator(link).focus();

  const somebody = await somebodyKeeps(place.id);
  // Whoever was about to choose it stays where they are: the time says so, and leads nowhere.
  await live.locator(`${link}[aria-disabled="true"]`).getByText("en cours de réservation").waitFor();
  expect(await live.locator(link).evaluate((element) => element === document.activeElement)).toBe(true);
  await live.locator(".day__open").getByText("1 en cours de réservation").waitFor();
  await live.locator(link).press("Enter");
  expect(new URL(live.url()).pathname).toBe("/fr/places");

  // Who comes now has nothing to choose there.
  await still.goto(address);
  const held = still.locator(".time--held", { hasText: place.localTime });
  await held.getByText("en cours de réservation").waitFor();
  expect(await still.locator(link).count()).toBe(0);
  await live.reload();
  await live.locator('[data-connection="live"]').waitFor();
  await live.locator(".time--held", { hasText: place.localTime }).waitFor();

  const { violations } = await new AxeBuilder({ page: live }).analyze();
  expect(violations).toEqual([]);

  await somebody.givesItBack();
  await live.locator(`${link}:not([aria-disabled])`).waitFor();
  expect(await live.locator(".time--held").count()).toBe(0);
  await still.reload();
  await still.locator(link).waitFor();
});
