import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { mailAbout } from "./mailbox.js";
import { signInAsOfficer, web } from "./product.js";
import { someoneWaiting } from "./waiting-candidate.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** From the page of officers to the form of the identity provider, and through it. */
async function signInAtProvider(page: Page, login: string): Promise<void> {
  await page.goto(web("/fr/agents/connexion"));
  await page.getByRole("link", { name: "Me connecter avec ProConnect" }).click();
  await page.locator("[name=login]").fill(login);
  await page.locator("[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
}

const administrator = async (options = {}): Promise<BrowserContext> => {
  const context = await visitor(browser, options);
  await signInAsOfficer(context, "administrator");
  return context;
};

test.each([
  ["with JavaScript", true],
  ["without", false],
])("an officer signs in with their professional account, and out of it, %s", async (_, javaScriptEnabled) => {
  const page = await (await visitor(browser, { javaScriptEnabled })).newPage();
  await signInAtProvider(page, "delegate");
  await page.getByRole("heading", { name: "Espace répartiteur" }).waitFor();
  expect(page.url()).toBe(web("/fr/repartiteur"));
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.waitForURL(/\/session\/end/);
  await page.locator("button[value=yes], button[type=submit]").first().click();
  await page.waitForURL((url) => url.href.startsWith(web("/")));
  await page.goto(web("/fr/repartiteur"));
  await page.getByText("réservé aux agents du service").waitFor();
});

test("somebody is told that nobody added them, is added, gets in, and is nobody again once removed", async () => {
  const newcomer = await (await visitor(browser)).newPage();
  await signInAtProvider(newcomer, "inconnu");
  await newcomer.getByText("Vous n’avez pas accès à cet espace").waitFor();

  const desk = await (await administrator()).newPage();
  await desk.goto(web("/fr/repartiteur"));
  await desk.getByRole("link", { name: "Agents et droits" }).press("Enter");
  await desk.getByLabel("Adresse professionnelle").fill("inconnu@demonstration.invalid");
  const adding = desk.getByRole("region", { name: "Ajouter un agent" });
  await adding.getByLabel("Rôle").selectOption("SUPPORT");
  await adding.getByLabel("Départements").fill("33, 999");
  await adding.getByRole("button", { name: "Ajouter l’agent" }).press("Enter");
  await adding.locator("#DEPARTMENT-message").getByText("par son code").waitFor();
  expect(await adding.getByLabel("Adresse professionnelle").inputValue()).toBe("inconnu@demonstration.invalid");
  expect(await adding.getByLabel("Rôle").inputValue()).toBe("SUPPORT");
  await adding.getByLabel("Départements").fill("33");
  await adding.getByRole("button", { name: "Ajouter l’agent" }).click();
  await adding.getByText("inconnu@demonstration.invalid est ajouté").waitFor();

  // At the provider they are still signed in: one click is enough.
  await newcomer.getByRole("link", { name: "Me connecter avec ProConnect" }).click();
  await newcomer.getByRole("link", { name: "Chercher un candidat" }).waitFor();
  expect(await newcomer.getByRole("link", { name: "Voir le planning" }).count()).toBe(0);

  await desk.getByLabel("Adresse ou nom").fill("inconnu");
  await desk.getByRole("search").getByLabel("Département").selectOption("33");
  await desk.getByRole("button", { name: "Filtrer" }).click();
  await desk.getByRole("link", { name: "Demonstration INCONNU" }).click();
  const rights = desk.getByRole("region", { name: "Droits" });
  await rights.getByLabel("Rôle").selectOption("ALLOCATION_OFFICER");
  await rights.getByRole("button", { name: "Changer les droits" }).click();
  await rights.getByText("Les droits sont changés").waitFor();
  expect(await rights.getByLabel("Rôle").inputValue()).toBe("ALLOCATION_OFFICER");
  await newcomer.reload();
  await newcomer.getByRole("link", { name: "Voir le planning" }).waitFor();

  await desk.getByText("Retirer Demonstration INCONNU ?").press("Enter");
  await desk.getByRole("button", { name: "Oui, retirer cet agent" }).press("Enter");
  await desk.getByText("L’agent est retiré, et déconnecté partout").waitFor();
  await newcomer.reload();
  await newcomer.getByText("réservé aux agents du service").waitFor();

  await desk.goto(web("/fr/repartiteur"));
  await desk.getByRole("link", { name: "Journal des actes" }).click();
  await desk.getByLabel("Acte", { exact: true }).selectOption("REMOVE_OFFICER");
  await desk.getByRole("button", { name: "Filtrer" }).click();
  const act = desk.getByRole("listitem").filter({ hasText: "Retrait d’un agent" }).first();
  await act.getByRole("link", { name: /^Administrateur n°/ }).waitFor();
  await act.getByText(/^Acte n°/).press("Enter");
  await act.getByText(/^[0-9a-f]{64}$/).waitFor();
  await act.getByRole("link", { name: /^Agent n°/ }).click();
  await desk.getByRole("heading", { name: "Agent introuvable" }).waitFor();
});

test("a letter to many is shown with its number before it goes, and the page says how far it is", async () => {
  const { email } = await someoneWaiting(browser);
  const desk = await (await administrator({ viewport: { width: 320, height: 800 } })).newPage();
  await desk.goto(web("/fr/repartiteur"));
  await desk.getByRole("link", { name: "Écrire à des candidats" }).click();
  // The page that one leaves has a choice of department too.
  await desk.getByRole("heading", { name: "Choisir les destinataires" }).waitFor();
  await desk.getByRole("combobox", { name: "Département" }).selectOption("33");
  await desk.getByText("Ceux qui attendent une place").click();
  await desk.getByRole("button", { name: "Compter" }).click();
  await desk.getByText(/personnes? recevrai/).waitFor();
  await desk.locator("#subjectFr").fill("Un centre change d’adresse");
  await desk.locator("#textFr").fill("Bonjour,\n\nLe centre de Mérignac a déménagé.");
  await desk.locator("#subjectEn").fill("A centre has moved");
  await desk.locator("#textEn").fill("Hello,\n\nThe centre of Mérignac has moved.");
  await desk.getByRole("button", { name: "Voir avant d’envoyer" }).press("Enter");
  await desk.getByText("Le centre de Mérignac a déménagé.").waitFor();
  await desk.getByRole("button", { name: "Corriger" }).press("Enter");
  await desk.locator("#subjectFr").fill("Un centre a déménagé");
  expect(await desk.locator("#textEn").inputValue()).toBe("Hello,\n\nThe centre of Mérignac has moved.");
  await desk.getByRole("button", { name: "Voir avant d’envoyer" }).click();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await desk.getByRole("button", { name: /^Envoyer à/ }).press("Enter");
  await desk.getByText("La lettre part à").waitFor();
  const mail = await mailAbout(email, /^Un centre a déménagé$/);
  expect(mail.text).toContain("Le centre de Mérignac a déménagé.");
  await desk
    .getByText(/courriels? partis?$/)
    .first()
    .waitFor();
  await desk
    .getByText(/^Administrateur, le /)
    .first()
    .waitFor();
});
