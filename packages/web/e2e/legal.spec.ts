import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { mailedLink } from "./mailbox.js";
import { signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What the notice names besides: kept by tabs, and by the devices of examiners. */
const NO_COOKIES = ["creneau:…", "creneau-exam-day"];

test("the legal notice names every cookie that a visitor gets", async () => {
  const { email } = await signInAsCandidate(await visitor(browser));
  const context = await visitor(browser);
  const page = await context.newPage();
  await page.goto(web("/fr/connexion"));
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByRole("button", { name: "Recevoir mon lien" }).click();
  await page.goto(await mailedLink(email));
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { name: "One more click" }).waitFor();
  // What the button for a passkey begins with.
  await context.request.get(`${inject("apiUrl")}/auth/passkey/generate-authenticate-options`);
  const names = (await context.cookies()).map(({ name }) => name);
  await page.getByRole("button", { name: "Sign me in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  names.push(...(await context.cookies()).map(({ name }) => name));

  await page.goto(web("/fr/mentions-legales"));
  const named = await page.locator("main code").allTextContents();
  expect(named).toContain("creneau.session_token");
  expect(new Set(names.map((name) => name.replace(/-(fr|en)$/, "")))).toEqual(
    new Set(named.filter((name) => !NO_COOKIES.includes(name))),
  );
});

test("every page offers the source code of the installation, when its operator says where it is", async () => {
  const page = await (await visitor(browser)).newPage();
  const offer = page.getByRole("contentinfo").getByText("Code source sous licence AGPL-3.0");
  await page.goto(web("/fr"));
  expect(await offer.getAttribute("href")).toBe("https://source.example/creneau");
  await page.goto(`${inject("webUrlOfSilentApi")}/fr/mentions-legales`);
  expect(await offer.getAttribute("href")).toBeNull();
});
