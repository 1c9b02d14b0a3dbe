import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { readPdf } from "../../../api/test/read-pdf.js";
import { enter, readsOut, tick, type } from "../hands.js";
import { attachment, mailAbout } from "../mailbox.js";
import { boardOf, liveBookings, type Place } from "../product.js";
import { go, inDialog, looksWell, type Traveller, written } from "./traveller.js";

/** From the board to a booking: the place is kept, what one comes with is declared, and it is confirmed. */
export async function books(one: Traveller, place: Place): Promise<void> {
  const { page, words, departmentCode, locale } = one;
  const { hold, book, arrangements } = words.bookings;
  await page.goto(boardOf(departmentCode, place, locale));
  await looksWell(one);
  await enter(page, page.locator(`a[href$="/places/${place.id}/reserver"]`));
  await enter(page, inDialog(one, hold.ask));
  await readsOut(page, hold.title);
  // The seconds are not read out; the last minute is, in a region that is there from the start.
  expect(await page.getByRole("timer").getAttribute("aria-live")).toBe("off");
  expect(await page.locator(".hold-timer [role=status]").textContent()).toBe("");
  await type(page, page.getByLabel(arrangements.companionName), "Dominique Martin");
  await type(page, page.getByLabel(arrangements.companionLicenceSince), "2010-06-15");
  await type(page, page.getByLabel(arrangements.vehicleRegistration), "AB-123-CD");
  for (const box of ["companionAmateur", "companionFree", "vehicleDualControls", "vehicleInsured"] as const)
    await tick(page, page.getByLabel(arrangements[box]));
  await looksWell(one);
  await enter(page, inDialog(one, book.confirm));
  await readsOut(page, book.success.title);
  await looksWell(one);
  expect((await liveBookings(one.context)).map(({ slot }) => slot.id)).toEqual([place.id]);
}

const compact = (date: string) => date.replaceAll("-", "");

/** Takes the convocation and the event along, which say what the mail brought too. */
export async function takesThePapers(one: Traveller, place: Place, told: RegExp): Promise<void> {
  const { page, words, email } = one;
  await go(one, "/mes-reservations");
  await looksWell(one);
  const download = async (name: string) => {
    const coming = page.waitForEvent("download");
    await enter(page, page.getByRole("link", { name: new RegExp(`^${name.replace(/[().]/g, "\\$&")}`) }));
    return readFileSync(await (await coming).path());
  };
  const mail = await mailAbout(email, told);
  for (const sheet of [
    await download(words.convocations.files.convocation),
    await attachment(mail, "application/pdf"),
  ]) {
    const { text, links } = await readPdf(sheet);
    for (const fact of ["Lefèvre-Martin", place.centre.name]) expect(text).toContain(fact);
    expect(text).toMatch(written(place));
    expect(links.some((link) => link.includes("/verifier?jeton="))).toBe(true);
  }
  for (const event of [await download(words.convocations.files.event), await attachment(mail, "text/calendar")])
    expect(event.toString()).toContain(`DTSTART:${compact(place.date)}T`);
}

/** Changes to another place, which is kept while one reads what the change brings. */
export async function moves(one: Traveller, to: Place): Promise<void> {
  const { page, words, departmentCode } = one;
  const { mine, moving, move, hold, book } = words.bookings;
  await enter(page, page.getByRole("link", { name: new RegExp(`^${mine.move}`) }));
  await page.getByRole("heading", { name: moving.title }).waitFor();
  await looksWell(one);
  const [booking] = await liveBookings(one.context);
  await go(one, `/places?departement=${departmentCode}&categorie=B&jour=${to.date}&deplacer=${booking?.id}`);
  await enter(page, page.locator(`a[href*="/places/${to.id}/reserver"]`));
  await enter(page, inDialog(one, hold.ask));
  await readsOut(page, hold.title);
  await looksWell(one);
  await enter(page, inDialog(one, move.confirm));
  await readsOut(page, book.success.movedTitle);
  expect(await liveBookings(one.context)).toEqual([{ id: booking?.id, slot: { id: to.id } }]);
}

/** Gives the place back, knowing what follows. */
export async function cancels(one: Traveller): Promise<void> {
  const { page, words, email, locale } = one;
  const { mine, cancel } = words.bookings;
  await go(one, "/mes-reservations");
  await enter(page, page.getByRole("link", { name: new RegExp(`^${mine.cancel}`) }));
  await inDialog(one, cancel.confirm).waitFor();
  await looksWell(one);
  await enter(page, inDialog(one, cancel.confirm));
  await readsOut(page, cancel.successTitle);
  expect(await liveBookings(one.context)).toEqual([]);
  await mailAbout(
    email,
    { fr: /^Votre réservation du .* est annulée$/, en: /^Your booking of .* is cancelled$/ }[locale],
  );
}
