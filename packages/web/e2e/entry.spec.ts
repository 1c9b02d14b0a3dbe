import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { complaints } from "./axe.js";
import { launchBrowser, visitor } from "./browser.js";
import { mailed, mailedRequest } from "./mailbox.js";
import { signInAsOfficer, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** On a telephone: what axe finds, and what does not fit. */
async function violations(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 });
  return complaints(page);
}

const neph = (number: number) => String(930_000_500_000 + number);
const email = (number: number) => `lea.${number}@mail.example`;

/** Fills the form in, as somebody new each time. */
async function fillEntry(page: Page, number: number, changes: Readonly<Record<string, string>> = {}) {
  await page.goto(web("/fr/candidat-libre"));
  const values = {
    ...{ neph: neph(number), birthName: "Lefèvre-Martin", firstName: "Léa", birthDate: "2000-03-10" },
    ...{ email: email(number), mobile: "06 12 34 56 78", ...changes },
  };
  for (const [field, value] of Object.entries(values)) await page.locator(`#${field}`).fill(value);
  await page.locator("#departmentCode").selectOption("94");
}

/** `look` at the page of the mailed link, before its button is pressed. */
async function registerAndConfirm(
  context: BrowserContext,
  number: number,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const page = await context.newPage();
  await fillEntry(page, number);
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await page.getByRole("heading", { name: "Consultez votre messagerie" }).waitFor();
  await page.goto(await mailedRequest(email(number)));
  await page.getByRole("button", { name: "Confirmer ma demande" }).waitFor();
  await look(page);
  await page.getByRole("button", { name: "Confirmer ma demande" }).click();
  // Without JavaScript the page comes anew, and tells where the request stands.
  await page.getByRole("heading", { name: /Votre demande est confirmée|Demande confirmée/ }).waitFor();
  await page.close();
}

const row = (number: number, changes: object = {}) => ({
  ...{ codeNeph: neph(number), nomNaissance: "LEFEVRE MARTIN", prenom: "LEA", dateReussiteETG: "2025-05-10" },
  ...{ nbEchecsPratiques: "0", candidatExistant: "OK", ...changes },
});

const upload = async (page: Page, name: string, content: string | Buffer) => {
  await page.goto(web("/fr/repartiteur/imports"));
  await page.locator("#fichier").setInputFiles({
    ...{ name, mimeType: "application/json", buffer: Buffer.from(content) },
  });
  await page.getByRole("button", { name: "Envoyer le fichier" }).click();
};

describe("from the request to the invitation", () => {
  test("ask, confirm by mail, be verified by the file, be invited", async () => {
    const candidate = await visitor(browser);
    await registerAndConfirm(candidate, 1);
    const page = await candidate.newPage();
    const request = await mailedRequest(email(1));
    await page.goto(request);
    await page.getByRole("heading", { name: "Demande confirmée, vérification en attente" }).waitFor();

    const office = await visitor(browser);
    await signInAsOfficer(office);
    const desk = await office.newPage();
    await upload(desk, "aurige.json", JSON.stringify([row(1), row(2, { codeNeph: "12" })]));
    await desk.getByRole("heading", { name: "Import de aurige.json" }).waitFor();
    await desk.getByText("Une demande changera, sur 2 lignes.").waitFor();
    await desk.getByRole("link", { name: "Illisible (1)" }).click();
    await desk.getByText("codeNeph : 10 à 19 chiffres sont attendus").waitFor();
    await desk.getByRole("button", { name: "Importer" }).click();
    await desk.getByText("Import terminé").waitFor();
    await desk.getByText("Une demande a changé, sur 2 lignes.").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Dossier vérifié, invitation en attente" }).waitFor();

    await desk.goto(web("/fr/repartiteur/departements/94"));
    await desk.locator("#taille").fill("1000");
    await desk.getByRole("main").getByRole("button", { name: "Inviter" }).click();
    await desk.getByText(/personnes? (est|sont) invitée/).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Invité" }).waitFor();
  });

  test("ten thousand rows go through the page, and their progress is told", async () => {
    const office = await visitor(browser);
    await signInAsOfficer(office);
    const desk = await office.newPage();
    const rows = Array.from({ length: 10_000 }, (_, index) => row(100_000 + index, { prenom: `LEA ${index}` }));
    await upload(desk, "dix-mille.json", JSON.stringify(rows));
    await desk.getByRole("link", { name: /^Sans demande \(10/ }).waitFor();
    await desk.getByRole("button", { name: "Importer" }).click();
    await desk.getByText("Import terminé").waitFor();
    await upload(desk, "dix-mille.json", JSON.stringify(rows));
    await desk.getByText("Ce même fichier a déjà été importé").waitFor();
    await desk.getByText("Rien ne changera").waitFor();
  });

  test("a refusal says why, on the page of the request", async () => {
    const candidate = await visitor(browser);
    await registerAndConfirm(candidate, 3, async (link) => {
      expect(await violations(link)).toEqual([]);
    });
    const office = await visitor(browser);
    await signInAsOfficer(office);
    const desk = await office.newPage();
    await upload(desk, "refus.json", JSON.stringify([row(3, { dateReussiteETG: "" })]));
    await desk.getByLabel("Tout ou rien").check({ force: true });
    await desk.getByRole("button", { name: "Importer" }).click();
    await desk.getByText("Import terminé").waitFor();
    const page = await candidate.newPage();
    await page.goto(await mailedRequest(email(3)));
    await page.getByRole("heading", { name: "Demande refusée" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByText("L’épreuve théorique (le code) n’est pas réussie").waitFor();
  });
});

test("what is wrong with the form is told at each field, and what was typed stays", async () => {
  const page = await (await visitor(browser)).newPage();
  await fillEntry(page, 10, { neph: "12", email: "contact@mail.example" });
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await page.getByRole("heading", { name: "2 champs sont à corriger" }).waitFor();
  expect(await page.locator("#neph").getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator("#birthName").inputValue()).toBe("Lefèvre-Martin");
  expect(await page.locator("#departmentCode").inputValue()).toBe("94");
  await page.locator("#email-messages").getByText("Donnez une adresse qui n’est qu’à vous").waitFor();
});

test("the form, the link and the file work without JavaScript", async () => {
  const candidate = await visitor(browser, { javaScriptEnabled: false });
  await registerAndConfirm(candidate, 20);
  const office = await visitor(browser, { javaScriptEnabled: false });
  await signInAsOfficer(office);
  const desk = await office.newPage();
  await upload(desk, "sans-script.json", JSON.stringify([row(20)]));
  await desk.getByText("Une demande changera, sur une ligne.").waitFor();
});

test("the author of a request saves its data, and withdraws it in two steps", async () => {
  const candidate = await visitor(browser);
  await registerAndConfirm(candidate, 50);
  const page = await candidate.newPage();
  const request = await mailedRequest(email(50));
  await page.goto(request);
  const link = await page.getByRole("link", { name: "Télécharger mes données" }).getAttribute("href");
  const data = await candidate.request.get(new URL(link ?? "", request).toString());
  expect(await data.text()).toContain(neph(50));
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Retirer ma demande" }).click();
  await page.getByRole("heading", { name: "Retirer votre demande" }).waitFor();
  await page.getByRole("button", { name: "Retirer définitivement ma demande" }).click();
  await page.getByRole("heading", { name: "Votre demande est retirée" }).waitFor();
  await mailed(email(50), /est retirée/);
  await page.goto(request);
  await page.getByRole("heading", { name: "Ce lien ne mène à aucune demande" }).waitFor();
});

test("a file that cannot be read is refused in words", async () => {
  const office = await visitor(browser);
  await signInAsOfficer(office);
  const desk = await office.newPage();
  await upload(desk, "aurige.csv", "NEPH;NOM");
  await desk.getByText("Ce fichier n’est pas du JSON").waitFor();
  await upload(desk, "aurige.json", Buffer.from('[{"nomNaissance":"LEFÈVRE"}]', "latin1"));
  await desk.getByText("Ce fichier est écrit en Windows-1252").waitFor();
  await upload(desk, "aurige.json", Buffer.alloc(8_500_000, " "));
  await desk.getByText("Ce fichier est trop lourd").waitFor();
});

describe("the officers' area", () => {
  test("is nobody else's: a stranger sees no menu and no page of it", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web("/fr/repartiteur/departements/94"));
    await page.getByText("réservé aux agents").waitFor();
    expect(await page.getByRole("banner").getByRole("link", { name: "Espace répartiteur" }).count()).toBe(0);
    const rejects = await page.request.get(`${inject("webUrl")}/fr/repartiteur/imports/${crypto.randomUUID()}/rejets`);
    expect(rejects.status()).toBe(403);
  });

  test("opens with one click in a demonstration; the delegate closes a department and opens it again", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web("/fr/repartiteur"));
    await page.getByRole("button", { name: "Essayer comme délégué" }).click();
    await page
      .getByRole("link", { name: "Val-d'Oise (95)" })
      .or(page.getByRole("link", { name: /\(95\)/ }))
      .first()
      .click();
    // The service decides on the calendar of Paris.
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
    await page.locator("#le").fill(today);
    await page.getByRole("button", { name: "Fermer le département" }).click();
    await page.getByText("Le département se ferme").waitFor();
    // A department that closes today is closed: the form now opens it.
    await page.getByRole("button", { name: "Ouvrir le département" }).waitFor();
    await page.locator("#le").fill(today);
    await page.getByRole("button", { name: "Ouvrir le département" }).click();
    await page.getByText("Le département s’ouvre").waitFor();
  });

  test("gives the rejects of an import as a file without formulas", async () => {
    const office = await visitor(browser);
    await signInAsOfficer(office);
    const desk = await office.newPage();
    await upload(desk, "formules.json", JSON.stringify([row(40, { nomNaissance: "=CMD()" })]));
    await desk.getByRole("link", { name: "Télécharger les rejets (CSV)" }).waitFor();
    const rejects = await office.request.get(`${desk.url()}/rejets`);
    expect(rejects.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(await rejects.text()).toContain(`"'=CMD()"`);
  });

  test("is worked with the keyboard alone, and each wave is another one", async () => {
    const office = await visitor(browser);
    await signInAsOfficer(office);
    const page = await office.newPage();
    await page.goto(web("/fr/repartiteur/departements/91"));
    const inviteOne = async () => {
      await page.locator("#taille").focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("1");
      await page.keyboard.press("Enter");
    };
    await page.getByText("5 personnes vérifiées attendent").waitFor();
    await inviteOne();
    await page.getByText("4 personnes vérifiées attendent").waitFor();
    await inviteOne();
    await page.getByText("3 personnes vérifiées attendent").waitFor();
    expect(await page.locator("#vagues ~ ul > li").count()).toBe(2);
  });
});
