import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readPdf } from "../../api/test/read-pdf.js";
import { launchBrowser, visitor } from "./browser.js";
import { attachment, mailAbout } from "./mailbox.js";
import { type Candidate, freePlaces, keepAndConfirm, type Place, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

type Booked = { context: BrowserContext; page: Page; candidate: Candidate; place: Place };

/** Somebody with a booking that they have just made on the page. */
const booked = async (options: Parameters<typeof visitor>[1] = {}): Promise<Booked> => {
  const context = await visitor(browser, options);
  const candidate = await signInAsCandidate(context);
  const [place] = (await freePlaces("92")) as [Place];
  const page = await context.newPage();
  await page.goto(web(`/fr/places/${place.id}/reserver`));
  await keepAndConfirm(page);
  await page.locator(".fr-alert--success").waitFor();
  return { context, page, candidate, place };
};

const isoDay = (text: string) => text.replaceAll("-", "");

describe("a booking is told", () => {
  test("by a mail with the convocation and the event, and the code on the sheet says that it is valid", async () => {
    const { context, page, candidate, place } = await booked();
    const mail = await mailAbout(candidate.email, /^Votre place d’examen du .* est réservée$/);
    expect(mail.text).toContain(place.centre.name);
    const { text, links, pages } = await readPdf(await attachment(mail, "application/pdf"));
    expect([pages, text.includes(`${candidate.birthName} ${candidate.firstName}`)]).toEqual([1, true]);
    const event = (await attachment(mail, "text/calendar")).toString();
    expect(event).toContain("BEGIN:VEVENT");
    expect(event).toContain(`DTSTART:${isoDay(place.date)}T`);

    // The examiner has no account.
    const examiner = await (await visitor(browser)).newPage();
    await examiner.goto(links[0] ?? "");
    await examiner.getByRole("heading", { name: "Cette convocation est valable" }).waitFor();
    const told = await examiner.locator("main").textContent();
    expect(told).toContain(`${candidate.firstName[0]}. ${candidate.birthName[0]}.`);
    expect(told).not.toContain(candidate.birthName);

    await page.goto(web("/fr/mes-reservations"));
    await page.getByRole("link", { name: /^Annuler cette réservation/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Annuler ma réservation" }).click();
    await page.locator("dialog .fr-alert--success").waitFor();
    await mailAbout(candidate.email, /^Votre réservation du .* est annulée$/);
    await examiner.reload();
    await examiner.getByRole("heading", { name: "Cette convocation n’est plus valable" }).waitFor();
    await examiner.context().close();
    await context.close();
  });

  test("both are under « Mes réservations » too, for nobody but the candidate", async () => {
    const { context, page } = await booked();
    await page.goto(web("/fr/mes-reservations"));
    const addressOf = async (name: RegExp) => (await page.getByRole("link", { name }).getAttribute("href")) ?? "";
    const [sheet, event] = [await addressOf(/^Convocation \(PDF\)/), await addressOf(/^Ajouter à mon agenda/)];
    const loaded = await Promise.all([sheet, event].map((url) => context.request.get(url)));
    expect(loaded.map((response) => response.headers()["content-type"])).toEqual([
      "application/pdf",
      "text/calendar; charset=utf-8",
    ]);
    const stranger = await Promise.all([sheet, event].map((url) => fetch(url)));
    expect(stranger.map(({ status }) => status)).toEqual([401, 401]);
    await context.close();
  });
});

test("whoever says that they will come finds it written down, also without JavaScript", async () => {
  const { context, page } = await booked();
  await page.goto(web("/fr/mes-reservations"));
  const href = (await page.getByRole("link", { name: /^Confirmer ma présence/ }).getAttribute("href")) ?? "";
  const plain = await visitor(browser, { javaScriptEnabled: false, storageState: await context.storageState() });
  const sheet = await plain.newPage();
  // Opened by a scanner of mails, say: nothing happens.
  await sheet.goto(web(href));
  await sheet.reload();
  await sheet.getByRole("button", { name: "Oui, je serai là" }).click();
  await sheet.getByRole("heading", { name: "C’est noté" }).waitFor();
  await page.reload();
  await page.getByText("Vous avez confirmé votre présence le").waitFor();
  await Promise.all([plain.close(), context.close()]);
});

test("a calendar follows an address until it is replaced or removed", async () => {
  const { context, page } = await booked();
  const follow = async () => fetch((await page.getByLabel("Adresse à copier").inputValue()) ?? "");
  await page.goto(web("/fr/mes-reservations"));
  await page.getByRole("button", { name: "Créer mon adresse d’agenda" }).click();
  await page.getByText("Votre adresse d’agenda est prête.").waitFor();
  expect(await (await follow()).text()).toContain("BEGIN:VEVENT");
  expect(await page.getByRole("link", { name: "S’abonner avec mon agenda" }).getAttribute("href")).toMatch(/^webcal:/);

  const first = await page.getByLabel("Adresse à copier").inputValue();
  await page.getByRole("button", { name: "Remplacer l’adresse" }).click();
  await page.waitForFunction(
    (before) => (document.querySelector("#adresse-agenda") as HTMLInputElement | null)?.value !== before,
    first,
  );
  expect([(await fetch(first)).status, (await follow()).status]).toEqual([404, 200]);

  const second = await page.getByLabel("Adresse à copier").inputValue();
  await page.getByRole("button", { name: "Supprimer l’adresse" }).click();
  await page.getByText("Vous n’avez pas encore d’adresse d’agenda.").waitFor();
  expect((await fetch(second)).status).toBe(404);
  expect(new URL(second).origin).toBe(inject("apiUrl"));
  await context.close();
});
