import { readFileSync } from "node:fs";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { mailedLink } from "./mailbox.js";
import { freePlaces, keepAndConfirm, signInAsCandidate, signInByMail, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const openAccount = async (context: BrowserContext) => {
  const page = await context.newPage();
  await page.goto(web("/fr/mon-dossier"));
  await page.getByRole("heading", { name: "Mon dossier", level: 1 }).waitFor();
  return page;
};

describe("one's own file", () => {
  test("says who one is, what the regulation answers, and every decision as soon as it is taken", async () => {
    const context = await visitor(browser);
    const candidate = await signInAsCandidate(context);
    const [place] = await freePlaces("92");
    const page = await context.newPage();
    await page.goto(web(`/fr/places/${place?.id}/reserver`));
    await keepAndConfirm(page);
    await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();

    await page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name: "Mon dossier" }).click();
    await page.getByRole("region", { name: "Qui je suis" }).getByText(candidate.email).waitFor();
    const decisions = page.getByRole("region", { name: "Les décisions sur mon dossier" });
    expect(await decisions.getByRole("listitem").first().textContent()).toContain("Une place d’examen a été réservée.");
    expect(await decisions.textContent()).toContain("par vous");
    await page
      .getByRole("region", { name: "Puis-je passer l’examen" })
      .getByText("Permis B", { exact: true })
      .waitFor();
    await page
      .getByRole("region", { name: "Mes réservations" })
      .getByText(place?.centre.name ?? "")
      .waitFor();
  });

  test("is nobody else's, and asks to sign in first", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web("/fr/mon-dossier"));
    await page.getByRole("main").getByRole("link", { name: "Me connecter" }).click();
    await page.getByRole("button", { name: "Essayer comme candidat de démonstration" }).click();
    await page.waitForURL(web("/fr/mon-dossier"));
    await page.getByRole("heading", { name: "Qui je suis" }).waitFor();
  });

  test("is saved as one JSON file, and only for who is signed in", async () => {
    const context = await visitor(browser);
    const candidate = await signInAsCandidate(context);
    const page = await openAccount(context);
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Télécharger mes données" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("creneau-mes-donnees.json");
    const data = JSON.parse(readFileSync(await download.path(), "utf8"));
    expect(data.candidates).toMatchObject([{ email: candidate.email }]);
    const stranger = await fetch(web("/fr/mon-dossier/donnees"), { redirect: "manual" });
    expect([stranger.status, await stranger.text()]).toEqual([303, ""]);
  });
});

describe("one's sign-ins", () => {
  test("a browser that was left behind is signed out from another one", async () => {
    const here = await visitor(browser);
    const { email } = await signInAsCandidate(here);
    const [there, elsewhere] = [await visitor(browser), await visitor(browser)];
    await signInByMail(there, email);
    await signInByMail(elsewhere, email);

    const page = await openAccount(here);
    const signIns = page.getByRole("region", { name: "Mes connexions" });
    expect(await signIns.getByRole("listitem").count()).toBe(3);
    for (const left of [2, 1]) {
      await signIns.getByRole("listitem").getByRole("button", { name: "Déconnecter" }).first().click();
      await page.waitForFunction((count) => document.querySelectorAll("#connexions ~ ul > li").length === count, left);
      await signIns.getByText("La connexion est terminée").waitFor();
    }
    for (const context of [there, elsewhere]) {
      const left = await context.newPage();
      await left.goto(web("/fr/mon-dossier"));
      await left.getByText("Connectez-vous pour voir votre dossier").waitFor();
    }
  });

  test("signing out everywhere signs out here too, without JavaScript as well", async () => {
    const context = await visitor(browser, { javaScriptEnabled: false });
    await signInAsCandidate(context);
    const page = await openAccount(context);
    await page.getByRole("button", { name: "Me déconnecter partout" }).click();
    await page.getByRole("banner").getByRole("link", { name: "Se connecter" }).waitFor();
    expect((await context.cookies()).filter(({ name }) => name.startsWith("creneau."))).toEqual([]);
  });
});

test("the proof of work of a sign-in link is made by the browser, from this site alone, and the reader has nothing to do", async () => {
  const { email } = await signInAsCandidate(await visitor(browser));
  const page = await (await visitor(browser)).newPage();
  const hosts = new Set<string>();
  const challenges: string[] = [];
  page.on("request", (request) => {
    hosts.add(new URL(request.url()).host);
    if (request.url().includes("/proof-of-work/challenge")) challenges.push(request.url());
  });
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/fr/connexion"));
  await page.goto(web("/fr/connexion"));
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByRole("button", { name: "Recevoir mon lien" }).click();
  await mailedLink(email);
  expect(challenges).toHaveLength(1);
  expect((await sent).postData()).toMatch(/preuve"\r\n\r\n[\w+/]{100}/);
  expect([...hosts].toSorted()).toEqual([new URL(web("/")).host, new URL(inject("apiUrl")).host].toSorted());
});
