import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openDatabase } from "../../api/src/platform/database.js";
import { launchBrowser, visitor } from "./browser.js";
import { liveBookings, signInAsCandidate, signInAsOfficer, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const keyOf = (globalId: string) => Number(Buffer.from(globalId, "base64url").toString().split(":")[1]);

/** A wait on the candidate's file, as a missed exam leaves one, and the file in a department of the demonstration's officers. */
async function penalise(id: string): Promise<void> {
  const { db, close } = openDatabase(inject("databaseUrl"), { poolSize: 1 });
  await db
    .execute(
      `with person as (update candidates set department_code = '93', version = version + 1 where id = ${keyOf(id)} returning id)
        insert into penalties (candidate_id, department_code, kind, category, exam_date, until, rule, imposed_at)
        select id, '93', 'absence', 'B', current_date - 5, current_date + 40, 'BOK-12', now() from person`,
    )
    .finally(close);
}

/** Opens the file that a search for the address finds. */
async function openFile(page: Page, email: string): Promise<void> {
  await page.goto(web("/fr/repartiteur/candidats"));
  await page.getByLabel("Nom, NEPH ou adresse électronique").fill(email);
  await page.getByRole("button", { name: "Chercher", exact: true }).click();
  await page.locator("main td a").click();
  await page.getByRole("heading", { name: "Journal des décisions" }).waitFor();
}

test("a proof is sent, looked at and accepted by two officers, and an officer gives and takes back a place", async () => {
  const [candidate, officer, second] = [await visitor(browser), await visitor(browser), await visitor(browser)];
  const { id, email } = await signInAsCandidate(candidate);
  await signInAsOfficer(officer, "administrator");
  await penalise(id);

  const own = await candidate.newPage();
  await own.goto(web("/fr/mon-dossier"));
  await own.getByText("Envoyer un justificatif", { exact: true }).click();
  const proof = { name: "certificat.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF") };
  await own.locator("input[type=file]").setInputFiles({ ...proof, buffer: Buffer.from("no PDF at all") });
  await own.getByRole("button", { name: "Envoyer le justificatif" }).click();
  await own.getByText("Ce fichier n’est ni un PDF").waitFor();
  await own.locator("input[type=file]").setInputFiles(proof);
  await own.getByRole("button", { name: "Envoyer le justificatif" }).click();
  await own.getByRole("link", { name: "certificat.pdf" }).waitFor();

  const page = await officer.newPage();
  await openFile(page, email);
  await page.getByRole("link", { name: "certificat.pdf" }).waitFor();
  // What would refuse the place is shown, and overruled rule by rule.
  await page.locator("#motif-place").fill("Convenu au téléphone");
  await page.getByRole("button", { name: "Attribuer cette place" }).click();
  await page.getByText("refuserait cette place au candidat").waitFor();
  const given = page.getByText("Rien n’est encore fait");
  for (let rules = 0; rules < 6 && !(await given.isVisible()); rules += 1) {
    await page.locator("#regle").check({ force: true });
    await page.locator("#motif-place").fill("Convenu au téléphone");
    const before = await page.locator("#regle").getAttribute("value");
    await page.getByRole("button", { name: "Attribuer cette place" }).click();
    await given
      .or(page.locator(`#regle:not([value="${before}"])`))
      .first()
      .waitFor();
  }
  await given.waitFor();
  expect(await liveBookings(candidate)).toEqual([]);
  await signInAsOfficer(second, "delegate");
  const other = await second.newPage();
  await other.goto(web("/fr/repartiteur/accords"));
  const rules = other.locator("main li.file-card").filter({ hasText: "Convenu au téléphone" });
  await rules.getByRole("link", { name: "BOK-12" }).waitFor();
  await rules.getByRole("button", { name: "Donner mon accord" }).click();
  await rules.waitFor({ state: "hidden" });
  expect(await liveBookings(candidate)).toHaveLength(1);
  await page.reload();

  await page.getByText("Annuler à sa place", { exact: true }).click();
  await page.locator("[id^=motif-annulation]").fill("Essai");
  await page.getByRole("button", { name: "Annuler la réservation" }).click();
  await page.getByText("Catégorie B : annulée").first().waitFor();
  expect(await liveBookings(candidate)).toEqual([]);

  await page.goto(web("/fr/repartiteur/penalites"));
  const waiting = page
    .locator("main li")
    .filter({ has: page.getByRole("link", { name: /certificat\.pdf/ }) })
    .first();
  const download = await officer.request.get(
    web((await waiting.getByRole("link", { name: /certificat\.pdf/ }).getAttribute("href")) ?? ""),
  );
  expect(download.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringContaining("attachment"),
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  await waiting.getByText("Lever ce délai", { exact: true }).click();
  await waiting.locator("[id^=note-]").fill("Certificat vu");
  await waiting.getByRole("button", { name: "Lever le délai" }).click();
  await waiting.getByText("Rien n’est encore fait").waitFor();
  await page.goto(web("/fr/repartiteur/accords"));
  await page.getByText("Vous l’avez demandé").first().waitFor();

  await other.goto(web("/fr/repartiteur/accords"));
  const asked = other.locator("main li").filter({ hasText: "Certificat vu" }).first();
  await asked.getByRole("button", { name: "Donner mon accord" }).click();
  await asked.waitFor({ state: "hidden" });
  await page.goto(web("/fr/repartiteur/penalites"));
  await page.getByRole("link", { name: /certificat\.pdf/ }).waitFor({ state: "hidden" });
  await own.reload();
  await own.getByText(/Levée par un agent/).waitFor();
  await own.getByText("(accepté)").waitFor();
  await Promise.all([candidate.close(), officer.close(), second.close()]);
});

test("an officer completes a file, and the log says so", async () => {
  const [candidate, officer] = [await visitor(browser), await visitor(browser)];
  const { email } = await signInAsCandidate(candidate);
  await signInAsOfficer(officer, "administrator");
  const page = await officer.newPage();
  await openFile(page, email);
  await page.getByLabel("Filière", { exact: true }).selectOption("AAC");
  await page.locator("#motif-correction").fill("Livret présenté");
  await page.getByRole("button", { name: "Corriger le dossier" }).click();
  await page.getByText("Le dossier est corrigé").waitFor();
  await page.getByText("Le dossier a été complété ou corrigé par le service.").waitFor();
  await Promise.all([candidate.close(), officer.close()]);
});
