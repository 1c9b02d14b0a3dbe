import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { en } from "../../src/messages/en";
import { fr } from "../../src/messages/fr";
import { complaints } from "../axe.js";
import { visitor } from "../browser.js";
import { type Place, web } from "../product.js";

/** Somebody who wants to sit the exam, without a mouse. */
export type Traveller = {
  locale: "fr" | "en";
  context: BrowserContext;
  page: Page;
  /** What the screens say, in the traveller's language. */
  words: typeof fr | typeof en;
  neph: string;
  email: string;
  departmentCode: string;
};

/** Every screen of the journey is looked at as it is: what axe finds is told with the screen. */
export const looksWell = async ({ page }: Traveller) =>
  expect({ on: page.url(), found: await complaints(page) }).toEqual({ on: page.url(), found: [] });

export const go = ({ page, locale }: Traveller, path: string) => page.goto(web(`/${locale}${path}`));
export const button = ({ page }: Traveller, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true });
export const inDialog = ({ page }: Traveller, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true });

/** The day of a place, as either language writes it. */
export const written = ({ date }: Place) => {
  const [year, , day] = date.split("-");
  return new RegExp(`\\b(${Number(day)} \\S+|\\S+ ${Number(day)},) ${year} `);
};

/** A traveller who sets out, with a language and a window of their own. */
export async function traveller(
  browser: Browser,
  { locale, departmentCode, width }: Pick<Traveller, "locale" | "departmentCode"> & { width: number },
): Promise<Traveller> {
  const context = await visitor(browser, {
    ...{ locale: locale === "fr" ? "fr-FR" : "en-GB", reducedMotion: "reduce", acceptDownloads: true },
    viewport: { width, height: width === 320 ? 640 : 900 },
  });
  const words = { fr, en }[locale];
  const neph = `93${Date.now()}`;
  return {
    locale,
    context,
    page: await context.newPage(),
    words,
    neph,
    email: `lea.${neph}@mail.example`,
    departmentCode,
  };
}
