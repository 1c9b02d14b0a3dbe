import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { visitor } from "../browser.js";
import { enter, tick } from "../hands.js";
import { mailAbout } from "../mailbox.js";
import { askAs, liveBookings, type Place, signInAsCandidate, web } from "../product.js";
import { button, go, looksWell, type Traveller, written } from "./traveller.js";

const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"] as const;

/** Leaves a wish for any place of the department. */
export async function wishes(one: Traveller): Promise<void> {
  const { page, words, departmentCode } = one;
  const { form, done } = words.waitingList;
  await go(one, `/liste-d-attente?departement=${departmentCode}`);
  for (const day of WEEKDAYS) await tick(page, page.getByLabel(form.days[day], { exact: true }));
  await looksWell(one);
  await enter(page, button(one, form.submit));
  await page.getByRole("status").getByText(done.souhait).waitFor();
  await looksWell(one);
}

/** Books a place and gives it back, past the screens. */
export async function isGivenBackBySomebody(browser: Browser, place: Place): Promise<void> {
  const somebody = await visitor(browser);
  await signInAsCandidate(somebody);
  type Booked = { bookSlot: { booking?: { id: string } } };
  const { bookSlot } = await askAs<Booked>(
    somebody,
    "mutation ($input: BookSlotInput!) { bookSlot(input: $input) { __typename ... on BookSlotSuccess { booking { id } } } }",
    { input: { slotId: place.id, idempotencyKey: randomUUID() } },
  );
  const { cancelBooking } = await askAs<{ cancelBooking: object }>(
    somebody,
    "mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { __typename } }",
    { input: { bookingId: bookSlot.booking?.id, idempotencyKey: randomUUID() } },
  );
  expect(cancelBooking).toEqual({ __typename: "CancelBookingSuccess" });
  await somebody.close();
}

/**
 * Is told of the offer in a region that is read out: on the page of the list, which shows it at once, and on any other one, from where
 * it is one link away.
 */
export async function hearsOfTheOffer(one: Traveller): Promise<void> {
  const { page, words, email, locale } = one;
  const { banner, offer } = words.waitingList;
  const panel = page.getByRole("heading", { name: offer.title });
  const news = page.getByRole("status").filter({ hasText: banner.title.split("{")[0] ?? "" });
  await news.waitFor({ state: "attached" });
  await panel.waitFor();
  const told = { fr: /^Une place d’examen vous est proposée$/, en: /^An exam place is offered to you$/ };
  await mailAbout(email, told[locale]);
  await go(one, "/mes-reservations");
  await news.waitFor();
  await looksWell(one);
  await enter(page, news.getByRole("link", { name: banner.answer }));
  await panel.waitFor();
}

/** Reads what accepting brings, and accepts: one place for the other, in one step. */
export async function swaps(one: Traveller, old: Place, offered: Place): Promise<void> {
  const { page, words } = one;
  const { offer, done } = words.waitingList;
  const panel = page.getByRole("region", { name: offer.title });
  const given = panel.locator(".fr-alert").filter({ hasText: offer.replaces });
  expect(await given.textContent()).toMatch(written(old));
  // What leaving the old place brings, until when, in the API's words.
  await panel.locator(".fr-alert--info.fr-alert--sm").waitFor();
  expect(await panel.getByRole("timer").getAttribute("aria-live")).toBe("off");
  await looksWell(one);
  await enter(page, panel.getByRole("button", { name: offer.acceptSwap }));
  await page.getByRole("status").getByText(done.acceptee).waitFor();
  await looksWell(one);
  expect((await liveBookings(one.context)).map(({ slot }) => slot.id)).toEqual([offered.id]);
}

/** Somebody who waits for any place of the department, and what they are offered. */
export async function somebodyWaits(browser: Browser, departmentCode: string) {
  const context = await visitor(browser);
  await signInAsCandidate(context);
  await askAs(context, "mutation ($input: SaveWishInput!) { saveWish(input: $input) { __typename } }", {
    input: {
      wish: { category: "B", phase: "ON_ROAD", departmentCode, weekdays: WEEKDAYS },
      idempotencyKey: randomUUID(),
    },
  });
  const page = await context.newPage();
  await page.goto(web("/fr/mes-reservations"));
  type Own = { viewer: { candidate: { offer: { hold: { slot: { id: string } } } | null } } };
  return {
    context,
    /** Waits for the banner; tells which place it is about. */
    offered: async () => {
      await page.getByRole("status").getByText("Une place d’examen vous est proposée").waitFor();
      const { viewer } = await askAs<Own>(context, "{ viewer { candidate { offer { hold { slot { id } } } } } }");
      return viewer.candidate.offer?.hold.slot.id;
    },
  };
}
