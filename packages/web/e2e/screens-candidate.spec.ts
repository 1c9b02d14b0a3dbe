import type { Page } from "playwright-core";
import { web } from "./product.js";
import { examineScreens } from "./screens/examine-screens.js";
import { at, book, type Locale, words } from "./screens/screen.js";

async function fillEmail(page: Page, locale: Locale, email: string) {
  await page.goto(web(`/${locale}/connexion`));
  await page.locator("#email").fill(email);
  await page.getByRole("button", { name: words(locale, "Recevoir mon lien", "Send me a sign-in link") }).click();
}

examineScreens([
  { name: "sign-in", open: at("/connexion") },
  {
    name: "sign-in-sent",
    open: async (page, locale) => {
      await fillEmail(page, locale, "personne@exemple.invalid");
      await page.locator(".fr-alert--success").waitFor();
    },
  },
  {
    name: "sign-in-invalid",
    open: async (page, locale) => {
      await fillEmail(page, locale, "camille");
      await page.locator(".fr-message--error").waitFor();
    },
  },
  { name: "sign-in-confirm", open: at("/connexion/lien?jeton=unknown") },
  {
    name: "sign-in-expired",
    open: async (page, locale) => {
      await at("/connexion/lien?jeton=unknown")(page, locale);
      await page.getByRole("button", { name: words(locale, "Me connecter", "Sign me in") }).click();
      await page
        .getByRole("heading", { name: words(locale, "Ce lien n’est plus valable", "This link is no longer valid") })
        .waitFor();
    },
  },
  { name: "waiting-list-signed-out", open: at("/liste-d-attente") },
  { name: "waiting-list", signedIn: true, open: at("/liste-d-attente?departement=75") },
  {
    name: "waiting-list-refused",
    signedIn: true,
    open: async (page, locale) => {
      await at("/liste-d-attente?departement=92")(page, locale);
      await page.locator("main form").last().locator("button[type=submit]").click();
      await page.locator(".fr-alert--error").waitFor();
    },
  },
  {
    name: "waiting-list-wish",
    signedIn: true,
    open: async (page, locale) => {
      await at("/liste-d-attente?departement=92")(page, locale);
      await page.locator("#souhait-jour-TUESDAY").check({ force: true });
      await page.locator("main form").last().locator("button[type=submit]").click();
      await page.locator(".waiting-list__wish").waitFor();
    },
  },
  { name: "account-signed-out", open: at("/mon-dossier") },
  {
    name: "account",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mon-dossier?fait=connexion")(page, locale);
    },
  },
  { name: "account-email", signedIn: true, open: at("/mon-dossier/courriel") },
  {
    name: "account-email-refused",
    signedIn: true,
    open: async (page, locale) => {
      await at("/mon-dossier/courriel")(page, locale);
      await page.locator("main form button[type=submit]").click();
      await page.locator(".fr-message--error").waitFor();
    },
  },
  { name: "account-email-link", open: at("/mon-dossier/courriel/lien?cle=0199a000-0000-4000-8000-000000000001") },
  {
    name: "account-email-link-refused",
    open: async (page, locale) => {
      await at("/mon-dossier/courriel/lien?cle=0199a000-0000-4000-8000-000000000001")(page, locale);
      await page.locator("main form button[type=submit]").first().click();
      await page.locator(".fr-alert--warning").waitFor();
    },
  },
  {
    name: "account-delete",
    signedIn: true,
    open: async (page, locale) => {
      await book(page, locale);
      await at("/mon-dossier/supprimer")(page, locale);
    },
  },
  { name: "account-deleted", open: at("/mon-dossier/supprime") },
  { name: "entry", open: at("/candidat-libre") },
  {
    name: "entry-invalid",
    open: async (page, locale) => {
      await at("/candidat-libre")(page, locale);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main .fr-alert--error").waitFor();
    },
  },
  { name: "entry-request-unknown", open: at("/candidat-libre/demande?cle=abc") },
  { name: "entry-withdraw", open: at("/candidat-libre/demande/retirer?cle=abc") },
  { name: "entry-withdrawn", open: at("/candidat-libre/demande/retiree") },
]);
