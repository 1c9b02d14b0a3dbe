import type { BrowserContext, Locator, Page } from "playwright-core";
import { inject } from "vitest";
import { furtherLink, mailedLinks } from "./mailbox.js";

/** Addresses of the running product, for any path with its language: `page.goto(web("/fr"))`. */
export const web = (path: string) => `${inject("webUrl")}${path}`;

type Answer<Data> = { data?: Data; errors?: unknown };

/** Asks the API from outside the browser, as anybody may. */
async function ask<Data>(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Data> {
  const response = await fetch(`${inject("apiUrl")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (!data || errors) throw new Error(`The API answered ${JSON.stringify(errors)} to\n${query}`);
  return data;
}

export type Candidate = { id: string; firstName: string; birthName: string; email: string };

/** Signs the visitor in as some free candidate without a booking, and tells who that is. */
export async function signInAsCandidate(visitor: BrowserContext): Promise<Candidate> {
  const origin = inject("webUrl");
  const signedIn = await visitor.request.post(`${inject("apiUrl")}/auth/demonstration`, {
    headers: { origin },
    data: {},
  });
  if (!signedIn.ok()) throw new Error(`Demonstration sign-in answered ${signedIn.status()}: ${await signedIn.text()}`);
  type Who = { viewer: { candidate: Candidate } };
  return (await askAs<Who>(visitor, "{ viewer { candidate { id firstName birthName email } } }")).viewer.candidate;
}

/** Asks the API as the signed-in visitor, past the screens. */
export async function askAs<Data>(visitor: BrowserContext, query: string, variables: object = {}): Promise<Data> {
  const response = await visitor.request.post(`${inject("apiUrl")}/graphql`, {
    headers: { origin: inject("webUrl") },
    data: { query, variables },
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (!data || errors) throw new Error(`The API answered ${JSON.stringify(errors)} to\n${query}`);
  return data;
}

/** Signs the visitor in as an officer of the demonstration. */
export async function signInAsOfficer(visitor: BrowserContext, role = "allocation_officer"): Promise<void> {
  const signedIn = await visitor.request.post(`${inject("apiUrl")}/auth/demonstration/officer`, {
    headers: { origin: inject("webUrl") },
    data: { role },
  });
  if (!signedIn.ok()) throw new Error(`Officer sign-in answered ${signedIn.status()}: ${await signedIn.text()}`);
}

/** The address of a demonstration candidate whose file tells a story; `id` is the end of their NEPH. */
export const storyEmail = (id: number) => `camille.martin.${id}@exemple.fr`;

/** Signs the visitor in as the candidate with this address, by the link that is mailed there. */
export async function signInByMail(visitor: BrowserContext, email: string): Promise<void> {
  const page = await visitor.newPage();
  const before = await mailedLinks(email);
  await page.goto(web("/fr/connexion"));
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByRole("button", { name: "Recevoir mon lien" }).click();
  await page.getByRole("heading", { name: "Consultez votre messagerie" }).waitFor();
  // A link of before has served.
  await page.goto(await furtherLink(email, before));
  await page.getByRole("button", { name: "Me connecter" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).waitFor();
  await page.close();
}

/** Live bookings of the signed-in visitor, as the API knows them. */
export async function liveBookings(visitor: BrowserContext): Promise<{ id: string; slot: { id: string } }[]> {
  type Bookings = { viewer: { candidate: { bookings: { edges: { node: { id: string; slot: { id: string } } }[] } } } };
  const { viewer } = await askAs<Bookings>(
    visitor,
    "{ viewer { candidate { bookings(states: [LIVE]) { edges { node { id slot { id } } } } } } }",
  );
  return viewer.candidate.bookings.edges.map(({ node }) => node);
}

export type Place = { id: string; date: string; localTime: string; centre: { id: string; name: string } };

/** The civil date so many days ahead. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Free places for a car licence, ten days ahead and more, so that they may be booked and cancelled. */
export async function freePlaces(departmentCode: string, [from, to] = [10, 60]): Promise<Place[]> {
  const { availability } = await ask<{ availability: { slots: Place[] } }>(
    `query ($filter: AvailabilityFilter!) {
      availability(filter: $filter, first: 200) { slots { id date localTime centre { id name } } }
    }`,
    { filter: { departmentCode, category: "B", from: inDays(from), to: inDays(to) } },
  );
  return availability.slots;
}

/** A free place that is alone at its time and centre: when it goes, its time goes from the board. */
export async function lonelyPlace(departmentCode: string): Promise<Place> {
  const places = await freePlaces(departmentCode);
  const moment = ({ date, localTime, centre }: Place) => `${date} ${localTime} ${centre.id}`;
  const place = places.find((one) => places.filter((other) => moment(other) === moment(one)).length === 1);
  if (!place) throw new Error(`No place of department ${departmentCode} is alone at its time.`);
  return place;
}

/** The board of the place's department on the day of the place. */
export const boardOf = (departmentCode: string, { date }: Place, locale = "fr") =>
  web(`/${locale}/places?departement=${departmentCode}&categorie=B&jour=${date}`);

const BUTTONS = {
  fr: { keep: "Garder cette place", confirm: "Confirmer la réservation" },
  en: { keep: "Keep this place", confirm: "Confirm the booking" },
} as const;

/** Declares a companion and a vehicle that will do. */
export async function declareArrangements(where: Page | Locator): Promise<void> {
  await where.locator("[name=companionName]").fill("Dominique Martin");
  await where.locator("[name=companionLicenceSince]").fill("2010-06-15");
  await where.locator("[name=vehicleRegistration]").fill("AB-123-CD");
  // The boxes lie under their labels.
  for (const box of await where.locator(".booking-arrangements input[type=checkbox]").all())
    await box.check({ force: true });
}

/** From a free place on the screen to its booking: keeps it, declares what is asked for, and confirms. */
export async function keepAndConfirm(where: Page | Locator, locale: keyof typeof BUTTONS = "fr"): Promise<void> {
  const { keep, confirm } = BUTTONS[locale];
  await where.getByRole("button", { name: keep }).click();
  const kept = where.getByRole("button", { name: confirm });
  // The screen says why a place is refused: a story that ends here tells it.
  await kept.waitFor().catch(async (cause: unknown) => {
    const screen = "mainFrame" in where ? where : where.page();
    throw new Error(`The place was not kept. ${screen.url()} says: ${await screen.locator("main").textContent()}`, {
      cause,
    });
  });
  await declareArrangements(where);
  await kept.click();
}
