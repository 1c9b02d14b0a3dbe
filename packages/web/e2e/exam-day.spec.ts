import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "../../api/src/platform/database.js";
import { launchBrowser, visitor } from "./browser.js";
import { signInAsOfficer, signInByMail, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const TABLET = { viewport: { width: 768, height: 1024 }, hasTouch: true };

const openDay = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(web("/fr/examinateur"));
  await page.getByRole("heading", { name: /^Examens du/ }).waitFor();
  return page;
};

/** The steps of a list, and where each one leads. */
const STEPS = {
  "Émettre le bordereau": "Émis",
  "Passer au contrôle numérique": "Contrôle numérique",
  "Passer au contrôle nominatif": "Contrôle nominatif",
  "Clôturer le bordereau": "Clôturé",
};

/** Takes the list from where it stands to its closing. */
const closeList = async (page: Page): Promise<void> => {
  for (const [name, state] of Object.entries(STEPS)) {
    const step = page.getByRole("button", { name });
    if ((await step.count()) === 0) continue;
    await step.click();
    await page.locator(".exam-day__figures").getByText(state, { exact: true }).waitFor();
  }
  await page.locator(".exam-day__figures").getByText("Clôturé").waitFor();
};

const lines = (page: Page): Locator => page.locator(".exam-day__line");

const nth = async (page: Page, position: number): Promise<Locator> => {
  const heading = lines(page).nth(position).getByRole("heading", { level: 3 });
  const name = (await heading.textContent()) ?? "";
  return lines(page).filter({ has: page.getByRole("heading", { name, exact: true }) });
};

/** Marks every line of the balance. */
const mark = async (line: Locator, level: string): Promise<void> => {
  for (const radio of await line.getByRole("radio", { name: level, exact: true }).all())
    await radio.check({ force: true });
};

const favourable = async (line: Locator): Promise<void> => {
  await line.getByRole("button", { name: /Écrire le résultat|Corriger/ }).click();
  await line.getByRole("radio", { name: "Favorable" }).check({ force: true });
  await mark(line, "3");
  await line.getByRole("button", { name: "Enregistrer" }).click();
};

const absent = async (line: Locator): Promise<void> => {
  await line.getByRole("button", { name: /Écrire le résultat|Corriger/ }).click();
  await line.getByRole("radio", { name: "Absent" }).check({ force: true });
  await line.getByRole("button", { name: "Enregistrer" }).click();
};

/** What a link leads to, for who is signed in, begins as a PDF does. */
const isPdf = async (context: BrowserContext, url: string | null): Promise<boolean> =>
  (await (await context.request.get(url ?? "")).body()).subarray(0, 5).toString() === "%PDF-";

/** The address of the candidate with this number. */
const emailOf = async (neph: string): Promise<string> => {
  const { db, close } = openDatabase(inject("databaseUrl"), { poolSize: 1 });
  const { rows } = await db.execute<{ email: string }>(`select email from candidates where neph = '${neph}'`);
  await close();
  return rows[0]?.email ?? "";
};

describe("the examiner's day", () => {
  test("is for examiners, and shows nobody else a name", async () => {
    const context = await visitor(browser, TABLET);
    const page = await context.newPage();
    await page.goto(web("/fr/examinateur"));
    await page.getByText("Cet espace est réservé aux inspecteurs").waitFor();
    expect(await lines(page).count()).toBe(0);
    await page.getByRole("button", { name: "Essayer comme inspecteur de démonstration" }).click();
    await page.getByRole("heading", { name: /^Examens du/ }).waitFor();
    expect(await lines(page).count()).toBeGreaterThan(0);
    await context.close();
  });

  test("is worked through with the network cut in the middle: what is written stays, and is sent once", async () => {
    const context = await visitor(browser, TABLET);
    await signInAsOfficer(context, "examiner");
    const page = await openDay(context);
    await closeList(page);
    const [first, second, third] = [await nth(page, 0), await nth(page, 1), await nth(page, 2)];
    await favourable(first);
    await first.getByText("(42 points)").waitFor();
    await page.getByText("Tout est envoyé.").waitFor();
    // Kept for when there is no network: the page itself, and what it is drawn with.
    await page.waitForFunction(async () => (await (await caches.open("creneau-exam-day")).keys()).length > 3);

    await context.setOffline(true);
    await absent(second);
    await second.getByText("gardé sur cet appareil").waitFor();
    await page.getByText("Un résultat est gardé sur cet appareil").waitFor();

    await page.reload();
    await page.getByText("Un résultat est gardé sur cet appareil").waitFor();
    expect(await second.textContent()).toContain("Absent");
    await first.getByText("(42 points)").waitFor();
    await favourable(third);
    await page.getByText("2 résultats sont gardés sur cet appareil").waitFor();

    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.postData()?.includes("mutation RecordOutcome")) sent.push(request.postData() ?? "");
    });
    await context.setOffline(false);
    await page.getByText("Tout est envoyé.").waitFor();
    await second.getByText("ABS NON EXC").waitFor();
    await third.getByText("(42 points)").waitFor();
    expect(sent).toHaveLength(2);

    await page.reload();
    await second.getByText("ABS NON EXC").waitFor();
    expect(await isPdf(context, await first.getByRole("link", { name: "Certificat (PDF)" }).getAttribute("href"))).toBe(
      true,
    );
    const neph = /NEPH (\d+)/.exec((await first.textContent()) ?? "")?.[1] ?? "";
    await context.close();

    const candidate = await visitor(browser);
    await signInByMail(candidate, await emailOf(neph));
    const file = await candidate.newPage();
    await file.goto(web("/fr/mon-dossier"));
    const results = file.getByRole("region", { name: "Mes résultats" });
    await results.getByText("Favorable").waitFor();
    const certificate = results.getByRole("link", { name: "Télécharger le certificat d’examen (PDF)" });
    expect(await isPdf(candidate, await certificate.getAttribute("href"))).toBe(true);
    await candidate.close();
  });

  test("two devices that differ are both shown, and a correction strikes what stood", async () => {
    const [tablet, telephone] = [await visitor(browser, TABLET), await visitor(browser, TABLET)];
    for (const device of [tablet, telephone]) await signInAsOfficer(device, "examiner");
    const [page, other] = [await openDay(tablet), await openDay(telephone)];
    const [mine, theirs] = [await nth(page, 3), await nth(other, 3)];
    await tablet.setOffline(true);
    await absent(mine);
    await mine.getByText("gardé sur cet appareil").waitFor();
    await favourable(theirs);
    await theirs.getByText("(42 points)").waitFor();
    await tablet.setOffline(false);
    await mine.getByText("Un autre appareil a écrit autre chose").waitFor();
    await mine.getByText("(42 points)").waitFor();
    await mine.getByRole("button", { name: "Corriger avec cet appareil" }).click();
    await mine.getByText("ABS NON EXC").waitFor();
    await mine.getByText("ANNULÉ").waitFor();
    await tablet.close();
    await telephone.close();
  });

  test("notes documents and the vision test with one touch each, and who may not be examined is not marked", async () => {
    const context = await visitor(browser, TABLET);
    await signInAsOfficer(context, "examiner");
    const page = await openDay(context);
    const line = await nth(page, 6);
    await line.getByText(/^Documents et vue/).click();
    const plate = line.getByRole("button", { name: "Plaque non lue" });
    await plate.click();
    await line.getByText("un essai possible").waitFor();
    await plate.click();
    await line.getByText("TVF, demande de contrôle médical").waitFor();
    await line.getByText("Écrire la demande de contrôle médical (lettre T)").click();
    await line.getByLabel("Lieu de naissance").fill("Nogent-sur-Marne");
    await line.getByLabel("Adresse du candidat").fill("1 rue de la Paix, 93100 Montreuil");
    await line.getByLabel("Observations").fill("Plaque non lue à 20 m.");
    await line.getByRole("button", { name: "Écrire la lettre" }).click();
    const letter = await line.getByRole("link", { name: "Demande de contrôle médical (PDF)" }).getAttribute("href");
    expect(await isPdf(context, letter)).toBe(true);
    const identity = line.getByRole("group", { name: /identité/i });
    await identity.getByRole("radio", { name: "Non présenté" }).check({ force: true });
    await line.getByText("Ne peut pas être examiné : Identité non justifiée.").waitFor();
    await favourable(line);
    await line.getByText("Le service l’a refusé.").waitFor();
    await line.getByRole("button", { name: "Retirer de cet appareil" }).click();
    await line.getByText("Le service l’a refusé.").waitFor({ state: "detached" });
    await identity.getByRole("radio", { name: "Original" }).check({ force: true });
    await line.getByText("Ne peut pas être examiné").waitFor({ state: "detached" });
    await favourable(line);
    await line.getByText("(42 points)").waitFor();
    await context.close();
  });

  test("asks for what is missing, and with the keyboard alone it is written too", async () => {
    const context = await visitor(browser, TABLET);
    await signInAsOfficer(context, "examiner");
    const page = await openDay(context);
    const line = await nth(page, 4);
    await line.getByRole("button", { name: "Écrire le résultat" }).focus();
    await page.keyboard.press("Enter");
    await line.getByRole("heading", { level: 4 }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await line.getByRole("radio", { name: "Présent, non examiné" }).waitFor();
    await line.getByRole("button", { name: "Enregistrer" }).focus();
    await page.keyboard.press("Enter");
    await line.getByText("Choisissez le motif").waitFor();
    await line.getByRole("radio", { name: "Véhicule non conforme" }).focus();
    await page.keyboard.press("Space");
    await line.getByRole("button", { name: "Enregistrer" }).focus();
    await page.keyboard.press("Enter");
    await line.getByText("véhicule non conforme").waitFor();
    await context.close();
  });

  test.each([
    { name: "a tablet", ...TABLET },
    { name: "a telephone", viewport: { width: 320, height: 720 }, hasTouch: true },
    { name: "a desktop", viewport: { width: 1280, height: 900 } },
  ])("passes axe with its form open, and fits $name", async ({ name, ...device }) => {
    const context = await visitor(browser, device);
    await signInAsOfficer(context, "examiner");
    const page = await openDay(context);
    const line = await nth(page, 5);
    await line.getByRole("button", { name: "Écrire le résultat" }).click();
    await line.getByRole("radio", { name: "Insuffisant" }).check({ force: true });
    await line.getByText("À travailler").waitFor();
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(device.viewport.width);
    const small = await line
      .locator("label")
      .evaluateAll(
        (labels) =>
          labels.filter((label) => label.closest(".exam-day__option") && label.getBoundingClientRect().height < 44)
            .length,
      );
    expect(small).toBe(0);
    await context.close();
  });

  test("reads without JavaScript, and says what needs it", async () => {
    const context = await visitor(browser, { ...TABLET, javaScriptEnabled: false });
    await signInAsOfficer(context, "examiner");
    const page = await openDay(context);
    expect(await lines(page).count()).toBeGreaterThan(0);
    await page.locator("noscript p").waitFor();
    await context.close();
  });

  test("leaves no name on a device that is signed out", async () => {
    const context = await visitor(browser, TABLET);
    await signInAsOfficer(context, "examiner");
    const page = await openDay(context);
    await page.waitForFunction(async () => (await (await caches.open("creneau-exam-day")).keys()).length > 3);
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page
      .getByRole("link", { name: "Se connecter" })
      .or(page.getByRole("link", { name: "Me connecter" }))
      .first()
      .waitFor();
    await page.waitForFunction(async () => !(await caches.has("creneau-exam-day")));
    await context.close();
  });
});
