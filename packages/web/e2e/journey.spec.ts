import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.js";
import { books, cancels, moves, takesThePapers } from "./journey/booking.js";
import { asksToEnter, confirmsTheAddress, isInvited, signsIn } from "./journey/entering.js";
import { traveller } from "./journey/traveller.js";
import { hearsOfTheOffer, isGivenBackBySomebody, somebodyWaits, swaps, wishes } from "./journey/waiting.js";
import { freePlaces, type Place } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Three places on days of their own, so that what is told of one is told of no other. */
const threePlaces = async (departmentCode: string): Promise<[Place, Place, Place]> => {
  const places = await freePlaces(departmentCode, [14, 60]);
  const dates = [...new Set(places.map(({ date }) => date))];
  return dates.slice(0, 3).map((day) => places.find(({ date }) => date === day)) as [Place, Place, Place];
};

test.each([
  { where: "in French, on a phone", locale: "fr", departmentCode: "44", width: 320 },
  { where: "in English, on a desktop", locale: "en", departmentCode: "35", width: 1440 },
] as const)(
  "with the keyboard alone, from the first form to the exam's door and back: $where",
  async ({ locale, departmentCode, width }) => {
    const [first, second, third] = await threePlaces(departmentCode);
    const lea = await traveller(browser, { locale, departmentCode, width });
    await asksToEnter(lea);
    await confirmsTheAddress(lea);
    await isInvited(lea, browser);
    await signsIn(lea);

    await books(lea, first);
    const booked = { fr: /^Votre place d’examen du .* est réservée$/, en: /^Your exam place on .* is booked$/ };
    await takesThePapers(lea, first, booked[locale]);
    await moves(lea, second);
    const moved = { fr: /^Votre examen est déplacé au /, en: /^Your exam has moved to / };
    await takesThePapers(lea, second, moved[locale]);

    await wishes(lea);
    await isGivenBackBySomebody(browser, third);
    await hearsOfTheOffer(lea);
    const next = await somebodyWaits(browser, departmentCode);
    await swaps(lea, second, third);
    // What Léa left goes to who waits next, at once.
    expect(await next.offered()).toBe(second.id);
    await cancels(lea);
    await Promise.all([lea.context.close(), next.context.close()]);
  },
);
