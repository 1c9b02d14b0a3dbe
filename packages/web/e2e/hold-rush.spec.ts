import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Database, openDatabase } from "../../api/src/platform/database.js";
import { launchBrowser, visitor } from "./browser.js";
import { keepAndConfirm, liveBookings, lonelyPlace, signInAsCandidate, web } from "./product.js";

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

/** A department in which places have just been published, elsewhere than the place that a story is about. */
const rushIn = async (departmentCode: string) => {
  await database.db.execute(`update exam_slots set published_at = now() where id = (select max(s.id) from exam_slots s
    join exam_centres c on c.id = s.centre_id where c.department_code = '${departmentCode}' and s.state = 'booked')`);
};

test.each([
  ["on a desktop", {}],
  ["on a phone", { viewport: { width: 320, height: 640 } }],
])("while many reach for places the browser proves its work by itself, and goes on, %s", async (_how, options) => {
  const place = await lonelyPlace("94");
  await rushIn("94");
  const context = await visitor(browser, options);
  await signInAsCandidate(context);
  const page = await context.newPage();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.postData()?.includes("holdSlot")) sent.push(request.postData() ?? "");
  });
  await page.goto(web(`/fr/places/${place.id}/reserver`));
  await keepAndConfirm(page);
  await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
  expect(sent.map((body) => body.includes('"proofOfWork":"'))).toEqual([false, true]);
  expect((await liveBookings(context)).map(({ slot }) => slot.id)).toEqual([place.id]);
});

test("without JavaScript a place is kept all the same, three times in a quarter of an hour; then one is told what to do", async () => {
  const place = await lonelyPlace("69");
  await rushIn("69");
  const context = await visitor(browser, { javaScriptEnabled: false });
  await signInAsCandidate(context);
  const page = await context.newPage();
  const keep = page.getByRole("button", { name: "Garder cette place" });
  // Who is to be re-housed anywhere is asked first: a place that is given back may take a moment to open again.
  const untilOpen = () =>
    expect
      .poll(
        async () => {
          await page.goto(web(`/fr/places/${place.id}/reserver`));
          return keep.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
  for (let kept = 0; kept < 3; kept += 1) {
    await untilOpen();
    await keep.click();
    await page.getByRole("button", { name: "Rendre cette place" }).click();
    await page.getByRole("button", { name: "Rendre cette place" }).waitFor({ state: "detached" });
  }
  await untilOpen();
  await keep.click();
  const refusal = page.locator(".fr-alert--warning");
  await refusal.getByRole("heading", { name: "Beaucoup de personnes demandent des places" }).waitFor();
  expect(await refusal.textContent()).toContain("Sans JavaScript");
  await refusal.getByRole("link", { name: "Recommencer" }).waitFor();
});
