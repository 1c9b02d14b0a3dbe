import { inDays, signInAsOfficer } from "./product.js";
import { examineScreens } from "./screens/examine-screens.js";
import { at } from "./screens/screen.js";
import { someoneWaiting } from "./waiting-candidate.js";

examineScreens([
  { name: "officer-signed-out", open: at("/repartiteur") },
  { name: "officer-sign-in", open: at("/agents/connexion") },
  { name: "officer-sign-in-refused", open: at("/agents/connexion?refus=inconnu") },
  { name: "officer", officer: true, open: at("/repartiteur") },
  { name: "officer-day", officer: true, open: at("/repartiteur?departement=77") },
  { name: "officer-figures", officer: true, open: at("/repartiteur/chiffres?departement=77") },
  { name: "officer-administrator", officer: "administrator", open: at("/repartiteur") },
  { name: "officers", officer: "administrator", open: at("/repartiteur/agents") },
  {
    name: "officers-none",
    officer: "administrator",
    open: at("/repartiteur/agents?q=zzz&role=ANALYST&departement=33"),
  },
  { name: "officers-not-for-them", officer: true, open: at("/repartiteur/agents") },
  {
    name: "officers-refused",
    officer: "administrator",
    open: async (page, locale) => {
      await at("/repartiteur/agents")(page, locale);
      await page.locator(".officers-form button[type=submit]").click();
      await page.locator(".officers-form .fr-message--error").waitFor();
    },
  },
  {
    name: "officer-record",
    officer: "administrator",
    open: async (page, locale) => {
      const somebody = await page.context().browser()?.newContext();
      if (somebody) await signInAsOfficer(somebody, "delegate");
      await somebody?.close();
      await at("/repartiteur/agents?role=DELEGATE")(page, locale);
      await page.locator("main tbody a").first().click();
      await page.locator("main details > summary").click();
    },
  },
  { name: "officer-record-unknown", officer: "administrator", open: at("/repartiteur/agents/999999") },
  {
    name: "acts",
    officer: "administrator",
    open: async (page, locale) => {
      // To open a file is an act.
      await at("/repartiteur/candidats?q=martin")(page, locale);
      await page.locator("main td a").first().click();
      await page.locator("#decisions").waitFor();
      await at("/repartiteur/actes")(page, locale);
      await page.locator(".acts-more > summary").first().click();
    },
  },
  {
    name: "acts-ignored",
    officer: "administrator",
    open: at("/repartiteur/actes?du=2026-02-31&agent=douze&acte=PUBLISH"),
  },
  { name: "mailings", officer: true, open: at("/repartiteur/courriers?departement=92") },
  {
    name: "mailings-preview",
    officer: "administrator",
    open: async (page, locale) => {
      const browser = page.context().browser();
      if (browser) await someoneWaiting(browser);
      await at("/repartiteur/courriers?departement=33&destinataires=WAITING")(page, locale);
      await page.locator("#subjectFr").fill("Le centre de Bobigny est fermé mardi");
      await page.locator("#textFr").fill("Bonjour,\n\nLe centre est fermé mardi 3.\nVenez à Rosny.\n\nÀ bientôt.");
      await page.locator("#subjectEn").fill("The centre of Bobigny is closed on Tuesday");
      await page
        .locator("#textEn")
        .fill("Hello,\n\nThe centre is closed on Tuesday 3.\nCome to Rosny.\n\nSee you soon.");
      await page.locator("button[value=apercu]").click();
      await page.locator(".mailings-paper").first().waitFor();
    },
  },
  { name: "officer-queue", officer: true, open: at("/repartiteur/departements/93") },
  { name: "officer-queue-unknown", officer: true, open: at("/repartiteur/departements/99") },
  { name: "officer-reference", officer: true, open: at("/repartiteur/reference") },
  { name: "officer-withdrawals", officer: true, open: at("/repartiteur/retraits") },
  { name: "officer-withdrawal-unknown", officer: true, open: at("/repartiteur/retraits/abc") },
  { name: "officer-rehousing-unknown", officer: true, open: at("/repartiteur/retraits/personnes/abc") },
  { name: "planning-week", officer: true, open: at(`/repartiteur/planning?departement=93&semaine=${inDays(14)}`) },
  { name: "planning-unknown", officer: true, open: at("/repartiteur/planning?departement=99") },
  {
    name: "planning-session",
    officer: true,
    open: async (page, locale) => {
      await at(`/repartiteur/planning?departement=93&semaine=${inDays(14)}`)(page, locale);
      await page.locator(".planning-wide .planning-session a").first().click();
      await page.locator(".planning-places").waitFor();
    },
  },
  {
    name: "planning-day",
    officer: true,
    open: async (page, locale) => {
      await at(`/repartiteur/planning?departement=93&semaine=${inDays(14)}`)(page, locale);
      await page.locator('.planning-wide a[href*="/planning/jour"]').first().click();
      await page.locator(".planning-starts").waitFor();
    },
  },
  {
    name: "planning-publication",
    officer: true,
    open: at(`/repartiteur/planning/publication?departement=93&du=${inDays(80)}&au=${inDays(95)}`),
  },
  { name: "officer-imports", officer: true, open: at("/repartiteur/imports") },
  { name: "officer-import-unknown", officer: true, open: at("/repartiteur/imports/abc") },
  {
    name: "officer-import",
    officer: true,
    open: async (page, locale) => {
      await at("/repartiteur/imports")(page, locale);
      const rows = [
        { codeNeph: "992000000001", nomNaissance: "X", prenom: "Y", candidatExistant: "OK" },
        { codeNeph: "12" },
      ];
      const file = { name: "aurige.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(rows)) };
      await page.locator("#fichier").setInputFiles(file);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main table").waitFor();
    },
  },
  { name: "officer-candidates", officer: true, open: at("/repartiteur/candidats?q=martin") },
  { name: "officer-candidates-none", officer: true, open: at("/repartiteur/candidats?q=zzzzzz") },
  {
    name: "officer-candidate",
    officer: true,
    open: async (page, locale) => {
      await at("/repartiteur/candidats?q=martin")(page, locale);
      await page.locator("main td a").first().click();
      await page.locator("#decisions").waitFor();
      for (const fold of await page.locator("main details > summary").all()) await fold.click();
    },
  },
  { name: "officer-candidate-unknown", officer: true, open: at("/repartiteur/candidats/abc") },
  { name: "officer-approvals", officer: true, open: at("/repartiteur/accords") },
  { name: "officer-proofs", officer: true, open: at("/repartiteur/penalites") },
  { name: "officer-planning-imports", officer: true, open: at("/repartiteur/planning/imports") },
  {
    name: "officer-planning-import",
    officer: true,
    open: async (page, locale) => {
      await at("/repartiteur/planning/imports")(page, locale);
      const rows = [
        "Date,Heure,Inspecteur,Nom,Centre,Departement",
        ...["31/02/27,08:00,930001,,Bobigny,93", "08/08/19,08:00,930001,Lefèvre,Bobigny,93"],
        ...["=1+1,08:00,930001,,Bobigny,93", "08/08/19,08:00,750001,,Paris,75"],
      ];
      const file = { name: "planning-de-la-semaine.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
      await page.locator("#fichier").setInputFiles(file);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main table").waitFor();
    },
  },
]);
