import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { mailedLink, mailedLinks } from "./mailbox.js";
import { type Candidate, freePlaces, keepAndConfirm, signInAsCandidate, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const NOT_ASKED_HERE = "Ce lien n’a pas été demandé depuis ce navigateur";

const somebody = async (): Promise<Candidate> => {
  const context = await visitor(browser);
  const candidate = await signInAsCandidate(context);
  await context.close();
  return candidate;
};

async function askForLink(context: BrowserContext, email: string, path = "/fr/connexion") {
  const page = await context.newPage();
  await page.goto(web(path));
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByRole("button", { name: "Recevoir mon lien" }).click();
  await page.getByRole("heading", { name: "Consultez votre messagerie" }).waitFor();
  return page;
}

describe("signing in by a mailed link", () => {
  test("leads to the page one wanted, leaves no token in the address, and works once", async () => {
    const [place] = await freePlaces("92");
    const candidate = await somebody();
    const context = await visitor(browser);
    const page = await context.newPage();
    await page.goto(web(`/fr/places/${place?.id}/reserver`));
    await page.getByRole("link", { name: "Me connecter et réserver" }).click();
    await page.getByLabel("Adresse électronique").fill(candidate.email);
    await page.getByRole("button", { name: "Recevoir mon lien" }).click();
    await page.getByText(candidate.email).waitFor();

    const link = await mailedLink(candidate.email);
    await page.goto(link);
    const token = new URL(link).searchParams.get("jeton") ?? "";
    expect(page.url()).toBe(web("/fr/connexion/confirmer"));
    expect(await page.content()).not.toContain(token);
    expect(await page.getByText(NOT_ASKED_HERE).count()).toBe(0);
    await page.getByRole("button", { name: "Me connecter" }).click();
    await page.waitForURL(web(`/fr/places/${place?.id}/reserver`));
    await page.getByText(`${candidate.firstName} ${candidate.birthName}`).waitFor();

    const other = await (await visitor(browser)).newPage();
    await other.goto(link);
    await other.getByText(NOT_ASKED_HERE).waitFor();
    await other.getByRole("button", { name: "Me connecter" }).click();
    await other.getByRole("heading", { name: "Ce lien n’est plus valable" }).waitFor();
    await other.getByRole("link", { name: "Recevoir un nouveau lien" }).click();
    await other.waitForURL(web("/fr/connexion"));
  });

  test("survives software that opens the link before its reader does, and a change of language", async () => {
    const candidate = await somebody();
    const context = await visitor(browser);
    const page = await askForLink(context, candidate.email);
    const link = await mailedLink(candidate.email);
    for (const method of ["HEAD", "GET"]) {
      const opened = await fetch(link, { method, redirect: "manual" });
      expect(opened.status).toBe(303);
      expect(opened.headers.get("referrer-policy")).toBe("no-referrer");
      expect(opened.headers.get("cache-control")).toBe("no-store");
      expect(opened.headers.get("location")).not.toContain("jeton");
    }
    await page.goto(link);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("button", { name: "Sign me in" }).click();
    await page.waitForURL(web("/en/mes-reservations"));
  });

  test("says the same to an address nobody knows, and sends it nothing", async () => {
    const stranger = "personne@exemple.invalid";
    const page = await askForLink(await visitor(browser), stranger);
    expect(await page.locator(".fr-alert").textContent()).toContain(`Si l’adresse ${stranger} est celle d’un dossier`);
    // Mail leaves in order: when a later one has arrived, an earlier one would have.
    const candidate = await somebody();
    await askForLink(await visitor(browser), candidate.email);
    await mailedLink(candidate.email);
    expect(await mailedLinks(stranger)).toEqual([]);
  });

  test("tells what is wrong with an address that is none", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(web("/fr/connexion"));
    await page.getByLabel("Adresse électronique").fill("camille");
    await page.getByRole("button", { name: "Recevoir mon lien" }).click();
    await page.getByText("Cette adresse n’a pas le format attendu").waitFor();
    expect(await page.getByLabel("Adresse électronique").inputValue()).toBe("camille");
  });

  test("never leads to another site", async () => {
    const context = await visitor(browser);
    await signInAsCandidate(context);
    const page = await context.newPage();
    for (const elsewhere of ["https://example.org/", "//example.org", "/%5Cexample.org", "/fr//example.org"]) {
      await page.goto(web(`/fr/connexion?retour=${encodeURIComponent(elsewhere)}`));
      expect(new URL(page.url()).origin).toBe(new URL(web("/")).origin);
    }
  });

  test("ends with the sign-out button", async () => {
    const context = await visitor(browser);
    await signInAsCandidate(context);
    const page = await context.newPage();
    await page.goto(web("/fr/mes-reservations"));
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.getByRole("banner").getByRole("link", { name: "Se connecter" }).waitFor();
    await page.goto(web("/fr/mes-reservations"));
    await page.getByText("Connectez-vous pour voir vos réservations").waitFor();
  });

  test("ends in the browser even when the API does not answer, and tells what is not certain", async () => {
    const context = await visitor(browser, { javaScriptEnabled: false });
    await signInAsCandidate(context);
    const page = await context.newPage();
    await page.goto(web("/fr/mes-reservations"));
    const action = page.locator("form", { hasText: "Se déconnecter" }).locator('input[type="hidden"]').first();
    // The same form, sent to the same web app on another port, where it finds no API.
    const origin = inject("webUrlOfSilentApi");
    const answer = await context.request.post(`${origin}/fr/mes-reservations`, {
      headers: { origin },
      multipart: { [(await action.getAttribute("name")) ?? ""]: "" },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    expect((await context.cookies()).filter(({ name }) => name.startsWith("creneau."))).toEqual([]);
    await page.goto(new URL(answer.headers().location ?? "", web("/")).href);
    await page.getByText("Le service n’a pas confirmé la fin de votre session").waitFor();
    await page.goto(web("/fr/mes-reservations"));
    await page.getByText("Connectez-vous pour voir vos réservations").waitFor();
  });
});

test("the start page of a demonstration installation signs one in with one click", async () => {
  const page = await (await visitor(browser)).newPage();
  await page.goto(web("/fr"));
  await page.getByRole("button", { name: "Essayer comme candidat de démonstration" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).waitFor();
  expect(page.url()).toBe(web("/fr"));
  expect(await page.getByRole("button", { name: "Essayer comme candidat de démonstration" }).count()).toBe(0);
});

test("the way in of every page leads back to it", async () => {
  const page = await (await visitor(browser)).newPage();
  await page.goto(web("/fr/places?departement=92&categorie=B"));
  await page.getByRole("banner").getByRole("link", { name: "Se connecter" }).click();
  await page.getByRole("button", { name: "Essayer comme candidat de démonstration" }).click();
  await page.waitForURL(web("/fr/places?departement=92&categorie=B"));
  await page.getByRole("button", { name: "Se déconnecter" }).waitFor();
});

test("somebody whose session ended meanwhile is told so, signs in again and books the same place", async () => {
  const [place] = await freePlaces("91");
  const context = await visitor(browser);
  await signInAsCandidate(context);
  const page = await context.newPage();
  await page.goto(web(`/fr/places/${place?.id}/reserver`));
  await context.clearCookies();
  await page.getByRole("button", { name: "Garder cette place" }).click();
  await page.getByRole("heading", { name: "Votre session a pris fin" }).waitFor();
  await page.getByRole("link", { name: "Me reconnecter" }).click();
  await page.getByRole("button", { name: "Essayer comme candidat de démonstration" }).click();
  await page.waitForURL(web(`/fr/places/${place?.id}/reserver`));
  await keepAndConfirm(page);
  await page.getByRole("heading", { name: "Votre place est réservée" }).waitFor();
});
