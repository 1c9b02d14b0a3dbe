import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaints } from "../axe.js";
import { launchBrowser, visitor } from "../browser.js";
import { signInAsCandidate, signInAsOfficer, signInByMail, storyEmail } from "../product.js";
import { type Screen, words } from "./screen.js";

const WIDTHS = [1440, 320] as const;
const pictures = fileURLToPath(new URL("../pictures/", import.meta.url));

/** Looks at each of the screens in both languages, on a desk and on a telephone, and takes its picture. */
export function examineScreens(screens: readonly Screen[]): void {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(["fr", "en"] as const)("in %s", (locale) => {
    test.each(screens)(
      "$name has no accessibility violation and fits a telephone",
      async ({ name, signedIn, officer, story, open }) => {
        const context = await visitor(browser, { locale: words(locale, "fr-FR", "en-GB"), reducedMotion: "reduce" });
        if (signedIn) await signInAsCandidate(context);
        if (officer) await signInAsOfficer(context, officer === true ? "delegate" : officer);
        if (story) await signInByMail(context, storyEmail(story));
        const page = await context.newPage();
        const ofBrowser = complaintsOfBrowser(page);
        await open(page, locale);
        for (const width of WIDTHS) await examine(page, { width, picture: `${name}.${locale}.${width}.png` });
        expect(ofBrowser).toEqual([]);
        await context.close();
      },
    );
  });
}

/** What the browser itself complains about: script errors, and what the content security policy keeps out. */
function complaintsOfBrowser(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    // A page that answers 404 is a page here, and no failure.
    if (message.type() === "error" && !message.text().includes("404")) heard.push(message.text());
  });
  return heard;
}

/** Pixels: the browser cannot paint more in one piece, and then fails on the next page as well. */
const TALLEST_PICTURE = 16_000;

async function examine(page: Page, { width, picture }: { width: number; picture: string }): Promise<void> {
  await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: `${pictures}${picture}`,
    fullPage: height < TALLEST_PICTURE && (await page.locator("dialog[open]").count()) === 0,
  });
  expect(await complaints(page)).toEqual([]);
}
