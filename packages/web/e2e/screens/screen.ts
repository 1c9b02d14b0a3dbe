import type { Page } from "playwright-core";
import { freePlaces, keepAndConfirm, type Place, web } from "../product.js";

export type Locale = "fr" | "en";
export type Screen = {
  name: string;
  signedIn?: true;
  /** Signed in as an officer who may open departments, or in another role. */
  officer?: true | "administrator";
  /** Signed in as the demonstration candidate with this story. */
  story?: number;
  /** Brings the page to the state that is looked at. */
  open: (page: Page, locale: Locale) => Promise<void>;
};

export const at = (path: string | (() => Promise<string>)) => async (page: Page, locale: Locale) => {
  await page.goto(web(`/${locale}${typeof path === "string" ? path : await path()}`));
};
export const words = (locale: Locale, fr: string, en: string) => (locale === "fr" ? fr : en);

const freePlace = async () => ((await freePlaces("92")) as [Place])[0];
export const bookingPage = async () => `/places/${(await freePlace()).id}/reserver`;
export const board = async () => `/places?departement=92&categorie=B&jour=${(await freePlace()).date}`;

export async function book(page: Page, locale: Locale) {
  await at(bookingPage)(page, locale);
  await keepAndConfirm(page, locale);
  await page.locator(".fr-alert--success").waitFor();
}
