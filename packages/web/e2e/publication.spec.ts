import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Database, openDatabase } from "../../api/src/platform/database.js";
import { launchBrowser, visitor } from "./browser.js";
import {
  type Candidate,
  freePlaces,
  keepAndConfirm,
  liveBookings,
  type Place,
  signInAsCandidate,
  web,
} from "./product.js";

let browser: Browser;
let database: { db: Database; close(): Promise<void> };
beforeAll(async () => {
  browser = await launchBrowser();
  database = openDatabase(inject("databaseUrl"), { poolSize: 1 });
});
afterAll(async () => {
  await browser?.close();
  await database?.close();
});

const keyOf = (globalId: string) => Number(Buffer.from(globalId, "base64url").toString().split(":")[1]);

/** A free place as if it had been published so many minutes ago. */
const published = async ({ id }: Place, minutesAgo: number) => {
  await database.db.execute(
    `update exam_slots set published_at = now() - interval '${minutesAgo} minutes', version = version + 1 where id = ${keyOf(id)}`,
  );
};
/** Waits since yesterday: in the last group. */
const newcomer = async (context: BrowserContext): Promise<Candidate> => {
  const candidate = await signInAsCandidate(context);
  await database.db.execute(`update candidates set registered_on = current_date - 1 where id = ${keyOf(candidate.id)}`);
  return candidate;
};

test.each([
  ["in French", "fr", "Ce n’est pas encore votre tour pour cette place", "Garder cette place", "Comprendre mon tour"],
  ["in English", "en", "It is not yet your turn for this place", "Keep this place", "Understand my turn"],
])(
  "a place that has just been published: whoever came last is told when it is their turn, and why, %s",
  async (_, locale, title, keep, link) => {
    const context = await visitor(browser, { locale });
    await newcomer(context);
    const place = (await freePlaces("92")).at(-1) as Place;
    await published(place, 1);
    const page = await context.newPage();
    await page.goto(web(`/${locale}/places?departement=92&categorie=B&jour=${place.date}`));
    const time = page.locator(".time.own-mark", { hasText: place.localTime });
    expect(await time.first().textContent()).toMatch(/(à vous dès|yours from)/);
    await page.goto(web(`/${locale}/places/${place.id}/reserver`));
    await page.getByRole("button", { name: keep }).click();
    const refusal = page.locator(".fr-alert--warning");
    await refusal.getByRole("heading", { name: title }).waitFor();
    expect(await refusal.textContent()).toMatch(/(groupe 6 sur 6|group 6 of 6)/);
    expect(await refusal.textContent()).toContain("PUB-1");
    expect(await liveBookings(context)).toEqual([]);

    await refusal.getByRole("link", { name: link }).click();
    await page.waitForURL(/mon-dossier#mon-tour$/);
    const turn = page.getByRole("region", { name: /^(Mon tour|My turn)/ });
    expect(await turn.getByRole("listitem").textContent()).toMatch(
      /(5 h après leur publication|5 h after they are published)/,
    );
    expect(await turn.getByRole("link", { name: "PUB-1" }).count()).toBe(1);
    await published(place, 301);
    await page.goto(web(`/${locale}/places/${place.id}/reserver`));
    await keepAndConfirm(page, locale === "en" ? "en" : "fr");
    await page.locator(".fr-alert--success").waitFor();
    expect((await liveBookings(context)).map(({ slot }) => slot.id)).toEqual([place.id]);
  },
);
