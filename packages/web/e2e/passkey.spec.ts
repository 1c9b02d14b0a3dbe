import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A device that keeps passkeys and lets its owner through at once. */
async function withAuthenticator(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
  } as const;
  await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return page;
}

const signOut = async (page: Page) => {
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.getByRole("banner").getByRole("link", { name: "Se connecter" }).waitFor();
};

test("a passkey is added from one's file, signs in without a mail, and no more once it was removed", async () => {
  const context = await visitor(browser);
  const { firstName, birthName } = await signInAsCandidate(context);
  const page = await withAuthenticator(context);
  await page.goto(web("/fr/mon-dossier"));
  const section = page.getByRole("region", { name: "Mes clés d’accès" });
  await section.getByText("Aucune clé d’accès pour le moment").waitFor();
  await section.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await section.getByRole("listitem").waitFor();

  await signOut(page);
  await page.goto(web("/fr/connexion?retour=/mon-dossier"));
  await page.getByRole("button", { name: "Me connecter avec une clé d’accès" }).click();
  await page.waitForURL(web("/fr/mon-dossier"));
  await page.getByRole("banner").getByText(`${firstName} ${birthName}`).waitFor();

  await section.getByRole("button", { name: /^Retirer/ }).click();
  await section.getByText("Aucune clé d’accès pour le moment").waitFor();
  await signOut(page);
  await page.goto(web("/fr/connexion"));
  await page.getByRole("button", { name: "Me connecter avec une clé d’accès" }).click();
  await page.getByText("Cette clé n’est celle d’aucun compte").waitFor();
  expect((await context.cookies()).some(({ name }) => name === "creneau.session_token")).toBe(false);
});

test("without JavaScript the mailed link alone is offered", async () => {
  const page = await (await visitor(browser, { javaScriptEnabled: false })).newPage();
  await page.goto(web("/fr/connexion"));
  await page.getByRole("button", { name: "Recevoir mon lien" }).waitFor();
  expect(await page.getByRole("button", { name: "clé d’accès" }).count()).toBe(0);
});
