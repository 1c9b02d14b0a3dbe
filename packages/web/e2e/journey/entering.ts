import type { Browser } from "playwright-core";
import { visitor } from "../browser.js";
import { enter, readsOut, tick, type } from "../hands.js";
import { mailedLink, mailedRequest } from "../mailbox.js";
import { signInAsOfficer, web } from "../product.js";
import { button, go, looksWell, type Traveller } from "./traveller.js";

/** Asks for a place as a free candidate; a form that is sent empty leads to what is missing. */
export async function asksToEnter(one: Traveller): Promise<void> {
  const { page, words, neph, email, departmentCode } = one;
  const { form, received } = words.entry;
  await go(one, "/candidat-libre");
  await enter(page, button(one, form.submit));
  await page.locator("main .fr-alert--error").waitFor();
  await enter(page, page.locator('main .fr-alert--error a[href="#neph"]'));
  await page.waitForFunction(() => document.activeElement?.id === "neph");
  await page.keyboard.type(neph);
  const typed = {
    birthName: "Lefèvre-Martin",
    firstName: "Léa",
    birthDate: "2000-03-10",
    email,
    mobile: "06 12 34 56 78",
  };
  for (const [field, text] of Object.entries(typed)) await type(page, page.locator(`#${field}`), text);
  // One letter twice goes on to the next that begins with it, so the code alone would not do.
  await type(page, page.locator("#departmentCode"), `${departmentCode} - `);
  await looksWell(one);
  await enter(page, button(one, form.submit));
  await readsOut(page, received.title);
  await looksWell(one);
}

/** Follows the link in the mail, and confirms. */
export async function confirmsTheAddress(one: Traveller): Promise<void> {
  const { page, words, email } = one;
  await page.goto(await mailedRequest(email));
  await looksWell(one);
  await enter(page, button(one, words.entry.request.confirm));
  await readsOut(page, words.entry.request.confirmed.title);
}

/** At the service: the department opens, the ministry's file is imported, and a wave invites. */
export async function isInvited(one: Traveller, browser: Browser): Promise<void> {
  const { neph, departmentCode, page, words } = one;
  const office = await visitor(browser);
  await signInAsOfficer(office, "administrator");
  const desk = await office.newPage();
  await desk.goto(web(`/fr/repartiteur/departements/${departmentCode}`));
  // The service decides on the calendar of Paris.
  await desk.locator("#le").fill(new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date()));
  await desk.getByRole("button", { name: "Ouvrir le département" }).click();
  await desk.getByText("Le département s’ouvre").waitFor();

  await desk.goto(web("/fr/repartiteur/imports"));
  const row = { codeNeph: neph, nomNaissance: "LEFEVRE MARTIN", prenom: "LEA", dateReussiteETG: "2025-05-10" };
  const file = JSON.stringify([{ ...row, nbEchecsPratiques: "0", candidatExistant: "OK" }]);
  await desk
    .locator("#fichier")
    .setInputFiles({ name: "aurige.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await desk.getByRole("button", { name: "Envoyer le fichier" }).click();
  await desk.getByText("Une demande changera").waitFor();
  await desk.getByRole("button", { name: "Importer" }).click();
  await desk.getByText("Import terminé").waitFor();

  await desk.goto(web(`/fr/repartiteur/departements/${departmentCode}`));
  await desk.locator("#taille").fill("1");
  await desk.getByRole("main").getByRole("button", { name: "Inviter" }).click();
  await desk.getByText(/personnes? (est|sont) invitée/).waitFor();
  await office.close();
  await page.goto(await mailedRequest(one.email));
  await page.getByRole("heading", { name: words.entry.status.states.INVITED }).waitFor();
  await looksWell(one);
}

/** Signs in by the mailed link, and completes the file. */
export async function signsIn(one: Traveller): Promise<void> {
  const { page, words, email } = one;
  const { signIn, declarations } = words;
  await enter(page, page.getByRole("main").getByRole("link", { name: words.entry.request.signIn }));
  await type(page, page.getByLabel(signIn.email.label), email);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: signIn.sent.title }).waitFor();
  await looksWell(one);
  await page.goto(await mailedLink(email));
  await looksWell(one);
  await enter(page, button(one, signIn.confirm.submit));
  await page.waitForURL(web(`/${one.locale}/mes-reservations`));

  await go(one, "/mon-dossier");
  for (const answer of ["filiere-TRADITIONAL", "sante-non", "permis-non"]) await tick(page, page.locator(`#${answer}`));
  await looksWell(one);
  await enter(page, button(one, declarations.submit));
  await button(one, declarations.submit).waitFor({ state: "detached" });
}
