import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, visitor } from "./browser.js";
import { signInAsCandidate, signInAsOfficer, web } from "./product.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const FIXED_HOLIDAYS = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** The n-th Saturday from four weeks on: nobody of the demonstration works then, and no movable feast falls on it. */
function saturday(n: number): string {
  const saturdays = Array.from({ length: 70 }, (_, index) => new Date(Date.now() + (28 + index) * 86_400_000))
    .filter((date) => date.getUTCDay() === 6 && !FIXED_HOLIDAYS.includes(date.toISOString().slice(5, 10)))
    .map((date) => date.toISOString().slice(0, 10));
  return saturdays[n] ?? "";
}

/** As plannings write it. */
const written = (date: string) => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(2, 4)}`;

/** Publishes the drafts of a day, as the department's own software may. */
async function publish(office: BrowserContext, departmentCode: string, date: string): Promise<unknown> {
  const answer = await office.request.post(`${inject("apiUrl")}/graphql`, {
    headers: { origin: inject("webUrl") },
    data: {
      query: "mutation ($input: PublishNowInput!) { publishNow(input: $input) { __typename } }",
      variables: {
        input: { idempotencyKey: crypto.randomUUID(), range: { departmentCode, firstDate: date, lastDate: date } },
      },
    },
  });
  return ((await answer.json()) as { data: { publishNow: unknown } }).data.publishNow;
}

const upload = async (page: Page, name: string, content: string | Buffer) => {
  await page.goto(web("/fr/repartiteur/planning/imports"));
  await page.locator("#fichier").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Envoyer le fichier" }).click();
  await page.getByRole("heading", { name: `Import de ${name}` }).waitFor();
};

describe("a planning", () => {
  test("dirty, imported row by row; its rejects are corrected and brought back; published, its places come live into a candidate's window", async () => {
    const office = await visitor(browser);
    await signInAsOfficer(office);
    const page = await office.newPage();
    await page.goto(web("/fr/repartiteur"));
    await page.getByRole("link", { name: "Importer un planning" }).click();
    await page.getByRole("heading", { name: "Importer un planning" }).waitFor();

    const [date, on] = [saturday(0), written(saturday(0))];
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
    await page.getByRole("link", { name: "Publier des places" }).waitFor();

    await upload(page, "rejets.csv", corrected);
    await page.getByText("Ce même fichier a déjà été importé").waitFor();
    await page.getByText("Aucune place ne sera créée, sur 2 lignes.").waitFor();

    const candidate = await visitor(browser);
    await signInAsCandidate(candidate);
    const board = await candidate.newPage();
    await board.goto(web(`/fr/places?departement=93&categorie=B&du=${date}&au=${date}&jour=${date}`));
    await board.locator('[data-connection="live"]').waitFor();
    expect(await board.locator(".time").count()).toBe(0);
    expect(await publish(office, "93", date)).toEqual({ __typename: "PublishNowSuccess" });
    for (const hour of ["08:00", "08:32", "13:00", "13:32"]) await board.locator(".time", { hasText: hour }).waitFor();
    await candidate.close();
    await office.close();
  });

  test("reads without JavaScript: the preview, its verdicts, the import", async () => {
    const office = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" });
    await signInAsOfficer(office);
    const page = await office.newPage();
    await upload(
      page,
      "sans-js.csv",
      `Date,Heure,Inspecteur,Nom,Centre,Departement\n${written(saturday(1))},08:00,930001,,Bobigny,93`,
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
