import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { mailed } from "./mailbox.js";
import { freePlaces, keepAndConfirm, signInAsCandidate, signInByMail, web } from "./product.js";

const EMAIL_LINK = /https?:\/\/\S+\/mon-dossier\/courriel\/lien\?cle=\S+/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("another e-mail address", () => {
  test.each([[true], [false]])("is asked for from one's file, with JavaScript: %s", async (javaScriptEnabled) => {
    const context = await visitor(browser, { javaScriptEnabled });
    await signInAsCandidate(context);
    const page = await context.newPage();
    await page.goto(web("/fr/mon-dossier"));
    await page.getByRole("link", { name: "Changer d’adresse" }).click();
    const field = page.getByLabel("Nouvelle adresse électronique");
    await field.fill("pas une adresse");
    await page.getByRole("button", { name: "Demander le changement" }).click();
    await page.getByText("Cette adresse n’a pas le format attendu").waitFor();
    expect(await field.inputValue()).toBe("pas une adresse");
    await field.fill(`nouvelle.${javaScriptEnabled}@exemple.fr`);
    await page.getByRole("button", { name: "Demander le changement" }).click();
    await page.getByRole("heading", { name: "Consultez vos deux messageries" }).waitFor();
    await page.goto(web("/fr/mon-dossier/courriel"));
    await page.getByText("Nous attendons que la nouvelle adresse confirme").waitFor();
  });

  test("takes place when both mailboxes have said yes, and then signs in where the old one does not any more", async () => {
    const context = await visitor(browser);
    const { email: old } = await signInAsCandidate(context);
    const fresh = `nouvelle.${crypto.randomUUID()}@exemple.fr`;
    const page = await context.newPage();
    await page.goto(web("/fr/mon-dossier/courriel"));
    await page.getByLabel("Nouvelle adresse électronique").fill(fresh);
    await page.getByRole("button", { name: "Demander le changement" }).click();
    await page.getByRole("heading", { name: "Consultez vos deux messageries" }).waitFor();

    const elsewhere = await (await visitor(browser)).newPage();
    const links = { fresh: await mailed(fresh, EMAIL_LINK), old: await mailed(old, EMAIL_LINK) };
    // Software that follows links answers nothing.
    for (const link of [links.fresh, links.old]) expect((await fetch(link)).status).toBe(200);
    await elsewhere.goto(links.fresh);
    await elsewhere.getByRole("button", { name: "Je confirme" }).click();
    await elsewhere.getByText("dès que l’ancienne adresse l’accepte").waitFor();
    await elsewhere.goto(links.old);
    await elsewhere.getByRole("button", { name: "Je confirme" }).click();
    await elsewhere.getByRole("heading", { name: "L’adresse est changée" }).waitFor();
    await page.goto(web("/fr/mon-dossier"));
    await page.getByText("Connectez-vous pour voir votre dossier").waitFor();
    await signInByMail(context, fresh);
    await page.goto(web("/fr/mon-dossier"));
    await page.getByRole("region", { name: "Qui je suis" }).getByText(fresh).waitFor();
  });

  test("a forged link tells that it is none, and leaves no trace in a referrer", async () => {
    const page = await (await visitor(browser)).newPage();
    const answer = await page.goto(web("/fr/mon-dossier/courriel/lien?cle=0199a000-0000-4000-8000-000000000001"));
    expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
    await page.getByRole("button", { name: "Je confirme" }).click();
    await page.getByText("Ce lien n’est pas valable").waitFor();
    await page.goto(web("/fr/mon-dossier/courriel/lien"));
    await page.getByRole("button", { name: "Je refuse" }).click();
    await page.getByText("Ce lien est incomplet").waitFor();
  });
});

describe("deleting one's account", () => {
  test("shows the booking that goes with it, asks for the NEPH, and leaves nobody signed in", async () => {
    const context = await visitor(browser);
    const { email } = await signInAsCandidate(context);
    const [place] = await freePlaces("92");
    const page = await context.newPage();
    await page.goto(web(`/fr/places/${place?.id}/reserver`));
    await keepAndConfirm(page);
    await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();

    await page.goto(web("/fr/mon-dossier"));
    const neph =
      (await page
        .getByRole("region", { name: "Qui je suis" })
        .getByText(/^99\d{10}$/)
        .textContent()) ?? "";
    await page.getByRole("link", { name: "Supprimer mon compte" }).click();
    await page.getByRole("heading", { name: "Cette réservation sera annulée et sa place rendue" }).waitFor();
    await page.getByText(place?.centre.name ?? "", { exact: true }).waitFor();
    await page.getByLabel("Pour confirmer, saisissez votre NEPH").fill("990000000000");
    await page.getByRole("button", { name: "Supprimer mon compte définitivement" }).click();
    await page.getByText("Le NEPH saisi n’est pas celui de votre dossier").waitFor();
    await page.getByLabel("Pour confirmer, saisissez votre NEPH").fill(neph);
    await page.getByRole("button", { name: "Supprimer mon compte définitivement" }).click();
    await page.getByRole("heading", { name: "Votre compte est supprimé" }).waitFor();
    await page.getByRole("banner").getByRole("link", { name: "Se connecter" }).waitFor();
    expect((await context.cookies()).filter(({ name }) => name.startsWith("creneau."))).toEqual([]);
    expect((await freePlaces("92")).map(({ id }) => id)).toContain(place?.id);
    await mailed(email, /compte Créneau est supprimé/);
  });
});
