import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { signInAsOfficer, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const FIXED_HOLIDAYS = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** The n-th Saturday from four weeks on, as plannings write it: nobody of the demonstration works then, and no movable feast falls on it. */
function saturday(n: number): string {
  const saturdays = Array.from({ length: 70 }, (_, index) => new Date(Date.now() + (28 + index) * 86_400_000))
    .filter((date) => date.getUTCDay() === 6 && !FIXED_HOLIDAYS.includes(date.toISOString().slice(5, 10)))
    .map((date) => date.toISOString().slice(0, 10));
  const [year = "", month, day] = (saturdays[n] ?? "").split("-");
  return `${day}/${month}/${year.slice(2)}`;
}

const upload = async (page: Page, name: string, content: string | Buffer) => {
  await page.goto(web("/fr/repartiteur/planning/imports"));
  await page.locator("#fichier").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Envoyer le fichier" }).click();
  await page.getByRole("heading", { name: `Import de ${name}` }).waitFor();
};

describe("a planning", () => {
  test("dirty, imported row by row; its rejects are corrected and brought back; a second time nothing happens", async () => {
    const office = await visitor(browser);
    await signInAsOfficer(office);
    const page = await office.newPage();
    await page.goto(web("/fr/repartiteur"));
    await page.getByRole("link", { name: "Importer un planning" }).click();
    await page.getByRole("heading", { name: "Importer un planning" }).waitFor();

    const on = saturday(0);
    const rows = [
      ";;;",
      "Date;Heure;Inspecteur;Non;Centre;Departement",
      `${on};08:00;930001;;Noisy le Grand;93`,
      `${on};08:32;930001;;NOISY-LE-GRAND;93`,
      `${on};08:32;930001;;Noisy le Grand;93`,
      `${on};12:00;930001;;Noisy le Grand;93`,
      `${on};13:00;930001;;Noisy le Gran;93`,
      `31/02/27;08:00;930001;;Noisy le Grand;93`,
    ];
    await upload(page, "planning.csv", Buffer.from(rows.join("\r\n"), "latin1"));
    await page.getByText("2 places seront créées, sur 6 lignes.").waitFor();
    await page.getByText("seul l’import ligne par ligne est possible").waitFor();
    await page.getByRole("link", { name: "Centre inconnu (1)" }).click();
    await page.getByText("Peut-être : Noisy-le-Grand.").waitFor();
    await page.getByRole("button", { name: "Importer" }).click();
    await page.getByText("2 places ont été créées, en brouillon, sur 6 lignes.").waitFor();

    const address = page.url().replace(/[?#].*$/, "");
    const rejects = await (await page.request.get(`${address}/rejets`)).text();
    expect(rejects.trim().split("\r\n")).toHaveLength(4);
    const corrected = rejects
      .split("\r\n")
      .filter((line) => !line.includes("31/02/27"))
      .join("\r\n")
      .replace('"Noisy le Gran"', '"Noisy le Grand"')
      .replace('"12:00"', '"13:32"');
    await upload(page, "rejets.csv", corrected);
    await page.getByText("2 places seront créées, sur 2 lignes.").waitFor();
    await page.getByLabel("Tout ou rien").check({ force: true });
    await page.getByRole("button", { name: "Importer" }).click();
    await page.getByText("2 places ont été créées, en brouillon, sur 2 lignes.").waitFor();

    await upload(page, "rejets.csv", corrected);
    await page.getByText("Ce même fichier a déjà été importé").waitFor();
    await page.getByText("Aucune place ne sera créée, sur 2 lignes.").waitFor();
    await office.close();
  });

  test("reads without JavaScript: the preview, its verdicts, the import", async () => {
    const office = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" });
    await signInAsOfficer(office);
    const page = await office.newPage();
    await upload(
      page,
      "sans-js.csv",
      `Date,Heure,Inspecteur,Nom,Centre,Departement\n${saturday(1)},08:00,930001,,Bobigny,93`,
    );
    await page.getByRole("button", { name: "Importer" }).click();
    await page
      .getByText("Une place a été créée, en brouillon")
      .or(page.getByRole("link", { name: "Actualiser" }))
      .waitFor();
    await expect
      .poll(async () => {
        await page.reload();
        return page.getByText("Une place a été créée, en brouillon").count();
      })
      .toBe(1);
    await office.close();
  });

  test("is nobody's business who does not plan", async () => {
    const candidate = await visitor(browser);
    const page = await candidate.newPage();
    await page.goto(web("/fr/repartiteur/planning/imports"));
    await page.getByRole("heading", { name: "Espace répartiteur" }).waitFor();
    expect(await page.locator("#fichier").count()).toBe(0);
    const rejects = await page.request.get(
      `${inject("webUrl")}/fr/repartiteur/planning/imports/${crypto.randomUUID()}/rejets`,
    );
    expect(rejects.ok()).toBe(false);
    await candidate.close();
  });
});
