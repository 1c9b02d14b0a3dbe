import type { Browser, Page } from "playwright-core";
import { readPdf } from "../../api/test/read-pdf.js";
import { visitor } from "./browser.js";
import { keepAndConfirm, signInAsCandidate, web } from "./product.js";
import { examineScreens } from "./screens/examine-screens.js";
import { at, board, book, bookingPage, type Locale } from "./screens/screen.js";

async function askPresence(page: Page, locale: Locale) {
  await book(page, locale);
  await at("/mes-reservations")(page, locale);
  await page.goto(web((await page.locator('main a[href$="/presence"]').getAttribute("href")) ?? ""));
}

examineScreens([
  { name: "book-too-early", story: 4989, open: at(bookingPage) },
  { name: "book-signed-out", open: at(bookingPage) },
  { name: "book", signedIn: true, open: at(bookingPage) },
  { name: "book-unknown", signedIn: true, open: at("/places/abc/reserver") },
  {
    name: "book-dialog",
    signedIn: true,
    open: async (page, locale) => {
      await at(board)(page, locale);
      await page.locator('main a[href$="/reserver"]:not([aria-disabled])').first().click();
      await page.locator("dialog button[type=submit]").waitFor();
    },
  },
  { name: "booked", signedIn: true, open: book },
  {
    name: "refused",
    signedIn: true,
    open: async (page, locale) => {
      await at(bookingPage)(page, locale);
      await page.context().clearCookies();
      await page.locator("main form button[type=submit]").click();
      await page.locator(".fr-alert--warning").waitFor();
    },
  },
  {
    name: "held",
    signedIn: true,
    open: async (page, locale) => {
      await at(bookingPage)(page, locale);
      await page.locator("main form button[type=submit]").click();
      await page.getByRole("timer").waitFor();
    },
  },
  {
    name: "move",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at(bookingPage)(page, locale);
      await page.locator(".booking-move").waitFor();
    },
  },
  {
    name: "move-held",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at(bookingPage)(page, locale);
      await page.locator("main form:has(.booking-move) button[type=submit]").click();
      await page.getByRole("timer").waitFor();
    },
  },
  {
    name: "book-gone",
    signedIn: true,
    open: async (page, locale) => {
      const address = web(`/${locale}${await bookingPage()}`);
      const somebodyElse = await visitor(page.context().browser() as Browser);
      await signInAsCandidate(somebodyElse);
      const theirs = await somebodyElse.newPage();
      await theirs.goto(address);
      await keepAndConfirm(theirs, locale);
      await theirs.locator(".fr-alert--success").waitFor();
      await page.goto(address);
      await page.locator(".fr-alert--warning").waitFor();
    },
  },
  { name: "my-bookings-signed-out", open: at("/mes-reservations") },
  { name: "my-bookings-empty", signedIn: true, open: at("/mes-reservations") },
  {
    name: "my-bookings",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mes-reservations")(page, locale);
      await page.locator('a[href$="/annuler"]').click();
      await page.locator("dialog button[type=submit]").click();
      await page.locator("dialog .fr-alert--success").waitFor();
      await book(page, locale);
      await at("/mes-reservations")(page, locale);
    },
  },
  {
    name: "my-calendar-address",
    signedIn: true,
    open: async (page, locale) => {
      await at("/mes-reservations")(page, locale);
      await page.locator(".calendar-address button").click();
      await page.locator("#adresse-agenda").waitFor();
    },
  },
  { name: "presence-signed-out", open: at("/mes-reservations/abc/presence") },
  { name: "presence-unknown", signedIn: true, open: at("/mes-reservations/abc/presence") },
  { name: "presence", signedIn: true, open: askPresence },
  {
    name: "presence-confirmed",
    signedIn: true,
    open: async (page, locale) => {
      await askPresence(page, locale);
      await page.locator("main form button[type=submit]").click();
      await page.locator(".fr-alert--success").waitFor();
    },
  },
  { name: "convocation-unknown", open: at("/verifier?jeton=abc") },
  {
    name: "convocation-valid",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mes-reservations")(page, locale);
      const sheet = await page.request.get((await page.locator('a[href*=".pdf"]').getAttribute("href")) ?? "");
      const { links } = await readPdf(await sheet.body());
      await page.goto(links[0] ?? "");
      await page.locator(".fr-alert--success").waitFor();
    },
  },
  {
    name: "cancel-dialog",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mes-reservations")(page, locale);
      await page.locator('a[href$="/annuler"]').click();
      await page.locator("dialog button[type=submit]").waitFor();
    },
  },
]);
