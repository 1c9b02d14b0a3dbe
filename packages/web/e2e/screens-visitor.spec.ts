import type { Page } from "playwright-core";
import { examineScreens } from "./screens/examine-screens.js";
import { at, board, type Locale } from "./screens/screen.js";

const ADULT =
  "categorie=B&epreuve=circulation&naissance=1990-01-01&code-date=2026-01-01&pratique=non&permis=non&sante=non&filiere=traditionnelle";

const CHILD =
  "categorie=B&epreuve=theorie&naissance=2020-01-01&filiere=traditionnelle&autorisation=oui&pratique=non&code=non&permis=non&sante=non";

const LORRY =
  "categorie=C&epreuve=circulation&date=2025-07-01&naissance=1990-01-01&filiere=traditionnelle&code=oui&code-date=2024-10-01&sante=non&permis1=B&permis1-date=2010-01-01&permis1-echange=MA&avis-date=2024-10-01&annulations=non&essai1-epreuve=plateau&essai1-issue=reussite&essai1-date=2025-02-10&essai1-boite=manuelle&essai2-epreuve=circulation&essai2-issue=echec&essai2-date=2025-03-10&essai2-points=180&essais=oui";

async function allQuestions(page: Page, locale: Locale) {
  await at("/puis-je-passer")(page, locale);
  for (const fold of await page.locator("details > summary").all()) await fold.click();
}

examineScreens([
  { name: "home", open: at("/") },
  { name: "towns", open: at("/?ville=versailles&categorie=B") },
  { name: "board", open: at(board) },
  {
    name: "board-particular",
    open: at("/places?pres=48.804,2.134&lieu=Versailles&rayon=20&categorie=B&jours=ma-je&des=08:00&avant=12:00"),
  },
  { name: "board-sundays", open: at("/places?departement=92&categorie=B&jours=di&des=08:00") },
  { name: "board-nowhere-near", open: at("/places?pres=0,0&rayon=10&categorie=B") },
  { name: "board-without-places", open: at("/places?departement=48&categorie=D1E") },
  { name: "board-ignored-period", open: at("/places?departement=92&categorie=B&du=2020-01-01&au=2020-01-02") },
  { name: "board-too-early", story: 4989, open: at(board) },
  { name: "board-too-late", story: 4992, open: at("/places?departement=92&categorie=B") },
  { name: "board-never", story: 4993, open: at("/places?departement=92&categorie=B") },
  { name: "board-two-tests", story: 4998, open: at("/places?departement=92&categorie=A2") },
  { name: "board-other-category", signedIn: true, open: at("/places?departement=92&categorie=A2") },
  { name: "rules", open: at("/regles") },
  { name: "rule", open: at("/regles?le=2023-12-31&sujet=age#AGE-2") },
  { name: "rules-none", open: at("/regles?sujet=identity&quand=reporting") },
  { name: "rules-refused-date", open: at("/regles?le=2013-01-18") },
  { name: "rules-ignored", open: at("/regles?sujet=meteo&quand=result") },
  { name: "board-unknown", open: at("/places?departement=999&categorie=B") },
  { name: "eligibility", open: at("/puis-je-passer") },
  { name: "eligibility-yes", open: at(`/puis-je-passer?${ADULT}`) },
  { name: "eligibility-later", open: at(`/puis-je-passer?${CHILD}`) },
  { name: "eligibility-missing", open: at("/puis-je-passer?categorie=A&epreuve=circulation") },
  { name: "eligibility-all-questions", open: allQuestions },
  { name: "eligibility-tests", open: at(`/puis-je-passer?${LORRY}`) },
  {
    name: "eligibility-wrong",
    open: at("/puis-je-passer?categorie=ZZ&naissance=hier&code=non&code-date=2025-01-01&permis1=Z&essai1-issue=vol"),
  },
  { name: "eligibility-own", signedIn: true, open: at("/puis-je-passer") },
  { name: "not-found", open: at("/nulle-part") },
  { name: "accessibility", open: at("/accessibilite") },
  { name: "legal", open: at("/mentions-legales") },
]);
