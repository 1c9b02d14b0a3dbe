import { randomUUID } from "node:crypto";
import { penalties } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel, type Result, slotOn } from "../booking-calls.js";
import { confirm, extend, hold, letTimePass, move, release } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import { type SignedInCandidate } from "../world.js";

/** 1 December 2026, noon in Paris. */
let now = Temporal.Instant.from("2026-12-01T11:00:00Z");
const clock = { now: () => now };

const { world, api } = await useApi({ clock });

const ask = (caller: SignedInCandidate, slot: { id: number }, language: string) =>
  book(api, { token: caller.token, language }, slot);

/** Each provokes one refusal, in the language asked for. */
const provoke = {
  NotSignedIn: async (language) => book(api, { language }, await world.slot()),
  SlotNotFound: async (language) => ask(await world.candidate(), { id: 999_999_999 }, language),
  SlotNotOpen: async (language) => ask(await world.candidate(), await world.slot({ state: "withdrawn" }), language),
  SlotTaken: async (language) => {
    const slot = await slotOn(world, "2026-12-24");
    await book(api, await world.candidate(), slot);
    return ask(await world.candidate(), slot, language);
  },
  TooEarlyToBook: async (language) => ask(await world.candidate(), await slotOn(world, "2027-03-04"), language),
  TooLateToBook: async (language) => ask(await world.candidate(), await slotOn(world, "2026-12-03"), language),
  CategoryMismatch: async (language) =>
    ask(await world.candidate({ categories: ["A1", "A2"] }), await slotOn(world, "2026-12-24"), language),
  AlreadyBooked: async (language) => {
    const camille = await world.candidate();
    await book(api, camille, await slotOn(world, "2027-01-01"));
    return ask(camille, await slotOn(world, "2026-12-24"), language);
  },
  IdempotencyKeyReused: async (language) => {
    const camille = await world.candidate();
    const key = randomUUID();
    await book(api, camille, await slotOn(world, "2026-12-24"), key);
    return book(api, { token: camille.token, language }, await slotOn(world, "2026-12-24"), key);
  },
  BookingNotFound: async (language) => {
    const { token } = await world.candidate();
    return cancel(api, { token, language }, toGlobalId("Booking", randomUUID()));
  },
  BookingAlreadyCancelled: async (language) => {
    const camille = await world.candidate();
    const { booking } = await book(api, camille, await slotOn(world, "2026-12-24"));
    await cancel(api, camille, booking?.id ?? "");
    return cancel(api, { token: camille.token, language }, booking?.id ?? "");
  },
  TooLateToCancel: async (language) => {
    const camille = await world.candidate();
    const { booking } = await book(api, camille, await slotOn(world, "2026-12-07"));
    now = Temporal.Instant.from("2026-12-07T09:00:00Z");
    return cancel(api, { token: camille.token, language }, booking?.id ?? "").finally(() => {
      now = Temporal.Instant.from("2026-12-01T11:00:00Z");
    });
  },
  Penalised: async (language) => {
    const camille = await world.candidate();
    await world.db.insert(penalties).values({
      ...{ candidateId: camille.id, departmentCode: "93", kind: "absence", category: "B", rule: "BOK-12" },
      ...{ examDate: "2026-11-01", until: "2026-12-31", imposedAt: new Date("2026-11-02") },
    });
    return ask(camille, await slotOn(world, "2026-12-24"), language);
  },
  SlotHeld: async (language) => {
    const slot = await slotOn(world, "2026-12-24");
    await hold(api, await world.candidate(), slot);
    return ask(await world.candidate(), slot, language);
  },
  AlreadyHolding: async (language) => {
    const { token } = await world.candidate();
    await hold(api, { token }, await slotOn(world, "2026-12-24"));
    return hold(api, { token, language }, await slotOn(world, "2026-12-28"));
  },
  HoldNotFound: async (language) => {
    const { token } = await world.candidate();
    return release(api, { token, language }, toGlobalId("Hold", randomUUID()));
  },
  HoldEnded: async (language) => {
    const { token } = await world.candidate();
    const held = await hold(api, { token }, await slotOn(world, "2026-12-24"));
    await letTimePass(world);
    return confirm(api, { token, language }, held.hold?.id ?? "");
  },
  HoldAlreadyExtended: async (language) => {
    const { token } = await world.candidate();
    const held = await hold(api, { token }, await slotOn(world, "2026-12-24"));
    await extend(api, { token }, held.hold?.id ?? "");
    return extend(api, { token, language }, held.hold?.id ?? "");
  },
  ArrangementsRefused: async (language) => {
    const { token } = await world.candidate();
    const held = await hold(api, { token }, await slotOn(world, "2026-12-24"));
    return confirm(api, { token, language }, held.hold?.id ?? "", { arrangements: null });
  },
  SameSlot: async (language) => {
    const { token } = await world.candidate();
    const slot = await slotOn(world, "2026-12-24");
    const { booking } = await book(api, { token }, slot);
    return move(api, { token, language }, booking?.id ?? "", slot);
  },
  NotTheSameExam: async (language) => {
    const { token } = await world.candidate();
    const { booking } = await book(api, { token }, await slotOn(world, "2026-12-24"));
    return move(api, { token, language }, booking?.id ?? "", await slotOn(world, "2026-12-28", { category: "BE" }));
  },
} satisfies Record<string, (language: string) => Promise<Result>>;

describe("each refusal says in plain words what happened and what to do next", () => {
  it.each([
    [
      "NotSignedIn",
      "NOT_SIGNED_IN",
      "Connectez-vous d’abord\u00a0: demandez un lien de connexion, il arrive par courriel.",
      "Sign in first: ask for a sign-in link, it comes by e-mail.",
    ],
    [
      "SlotNotFound",
      "SLOT_NOT_FOUND",
      "Cette place n’existe pas. Choisissez une place dans la liste des places libres.",
      "This place does not exist. Choose a place from the list of free places.",
    ],
    [
      "SlotNotOpen",
      "SLOT_NOT_OPEN",
      "Cette place n’est pas ouverte à la réservation. Choisissez une place dans la liste des places libres.",
      "This place is not open for booking. Choose a place from the list of free places.",
    ],
    [
      "SlotTaken",
      "SLOT_TAKEN",
      "Cette place est déjà prise. Choisissez une autre place libre, par exemple l’une des plus proches.",
      "This place is already taken. Choose another free place, for example one of the nearest.",
    ],
    [
      "TooEarlyToBook",
      "TOO_EARLY_TO_BOOK",
      "Cette place, le jeudi 4 mars 2027, est dans plus de 92 jours. Vous pourrez la réserver à partir du mercredi 2 décembre 2026.",
      "This place, on Thursday 4 March 2027, is more than 92 days away. You can book it from Wednesday 2 December 2026.",
    ],
    [
      "TooLateToBook",
      "TOO_LATE_TO_BOOK",
      "La place du jeudi 3 décembre 2026 ne peut plus être réservée\u00a0: il faut réserver au moins 3 jours avant l’examen. Choisissez une place à partir du vendredi 4 décembre 2026.",
      "The place on Thursday 3 December 2026 can no longer be booked: a place is booked at least 3 days before the exam. Choose a place from Friday 4 December 2026.",
    ],
    [
      "CategoryMismatch",
      "CATEGORY_MISMATCH",
      "Cette place est pour la catégorie B, que votre dossier ne demande pas. Choisissez une place de catégorie A1 ou A2.",
      "This place is for category B, which your file does not ask for. Choose a place of category A1 or A2.",
    ],
    [
      "AlreadyBooked",
      "ALREADY_BOOKED",
      "Vous avez déjà une réservation en catégorie B, le vendredi 1er janvier 2027. Pour changer de place, déplacez cette réservation.",
      "You already have a booking in category B, on Friday 1 January 2027. To change places, move that booking.",
    ],
    [
      "IdempotencyKeyReused",
      "IDEMPOTENCY_KEY_REUSED",
      "Cette clé de demande a déjà servi à une autre demande. Recommencez avec une nouvelle clé.",
      "This request key has already served for another request. Start again with a new key.",
    ],
    [
      "BookingNotFound",
      "BOOKING_NOT_FOUND",
      "Cette réservation n’existe pas ou n’est pas la vôtre. Vos réservations sont dans «\u00a0Mes réservations\u00a0».",
      "This booking does not exist or is not yours. Your bookings are under “My bookings”.",
    ],
    [
      "BookingAlreadyCancelled",
      "BOOKING_ALREADY_CANCELLED",
      "Cette réservation a déjà été annulée, le mardi 1er décembre 2026. Vous n’avez rien d’autre à faire.",
      "This booking was already cancelled, on Tuesday 1 December 2026. There is nothing else to do.",
    ],
    [
      "TooLateToCancel",
      "TOO_LATE_TO_CANCEL",
      "L’examen du lundi 7 décembre 2026 a commencé\u00a0: cette réservation ne peut plus être annulée ni déplacée. Si vous n’avez pas pu venir, prévenez le service du permis de conduire de votre département.",
      "The exam of Monday 7 December 2026 has begun: this booking can neither be cancelled nor moved any more. If you could not come, tell the driving licence office of your department.",
    ],
    [
      "Penalised",
      "PENALISED",
      "Vous ne pouvez pas passer l’examen de catégorie B le jeudi 24 décembre 2026, après une absence. Vous le pourrez à partir du jeudi 31 décembre 2026\u00a0: choisissez une place à partir de ce jour.",
      "You may not sit the exam of category B on Thursday 24 December 2026, after an absence. You may from Thursday 31 December 2026: choose a place from that day.",
    ],
    [
      "SlotHeld",
      "SLOT_HELD",
      "Cette place est en cours de réservation. Si elle n’est pas confirmée à temps, elle redevient libre\u00a0: choisissez-en une autre, ou revenez dans quelques minutes.",
      "Somebody is booking this place. If they do not confirm it in time, it is free again: choose another, or come back in a few minutes.",
    ],
    [
      "AlreadyHolding",
      "ALREADY_HOLDING",
      "Une autre place est déjà gardée pour vous. Confirmez-la ou rendez-la avant d’en demander une autre.",
      "Another place is kept for you already. Confirm it or give it back before you ask for another.",
    ],
    [
      "HoldNotFound",
      "HOLD_NOT_FOUND",
      "Aucune place n’est gardée pour vous sous ce numéro. Choisissez une place libre.",
      "No place is kept for you under this number. Choose a free place.",
    ],
    [
      "HoldEnded",
      "HOLD_ENDED",
      "Le temps est écoulé\u00a0: cette place n’est plus gardée pour vous. Si elle est encore libre, demandez-la de nouveau.",
      "The time is over: this place is no longer kept for you. If it is still free, ask for it again.",
    ],
    [
      "HoldAlreadyExtended",
      "HOLD_ALREADY_EXTENDED",
      "Vous avez déjà demandé plus de temps\u00a0: c’est possible une seule fois.",
      "You have asked for more time already: that is possible once.",
    ],
    [
      "ArrangementsRefused",
      "ARRANGEMENTS_REFUSED",
      "Votre déclaration ne convient pas encore\u00a0: corrigez ce qui est indiqué.",
      "Your declaration will not do yet: correct what is marked.",
    ],
    [
      "SameSlot",
      "SAME_SLOT",
      "Vous avez déjà cette place. Choisissez-en une autre pour en changer.",
      "You have this place already. Choose another one to change.",
    ],
    [
      "NotTheSameExam",
      "NOT_THE_SAME_EXAM",
      "Une réservation passe à une place de la même épreuve, en catégorie B. Choisissez une autre place.",
      "A booking moves to a place of the same test, in category B. Choose another place.",
    ],
  ] as const)("%s", async (kind, code, french, english) => {
    const [inFrench, inEnglish] = [await provoke[kind]("fr"), await provoke[kind]("en-GB,en;q=0.9")];
    expect(inFrench).toMatchObject({ __typename: kind, code, message: french });
    expect(inEnglish).toMatchObject({ __typename: kind, code, message: english });
  });
});

describe("a refusal by a rule names it and its source", () => {
  it.each([
    [
      "TooLateToBook",
      "BOK-2",
      "fr",
      "CandiLib, code source au 22 mai 2023\u00a0: réservation au moins 3 jours avant l’examen",
    ],
    ["TooLateToBook", "BOK-2", "en", "CandiLib, source code of 22 May 2023: booking at least 3 days before the exam"],
    [
      "Penalised",
      "BOK-12",
      "en",
      "CandiLib, source code of 22 May 2023: 60 days after an absence; here, none until a department sets one",
    ],
    ["SlotNotFound", null, "en", null],
  ] as const)("%s: %s in %s", async (kind, rule, language, source) => {
    expect(await provoke[kind](language)).toMatchObject({ rule, source });
  });
});

describe("a refusal carries its facts", () => {
  it("the dates between which a place may be booked, and the other choices", async () => {
    expect(await provoke.TooEarlyToBook("fr")).toMatchObject({ opensOn: "2026-12-02" });
    expect(await provoke.TooLateToBook("fr")).toMatchObject({ earliestDate: "2026-12-04" });
    expect(await provoke.CategoryMismatch("fr")).toMatchObject({ categories: ["A1", "A2"] });
    expect(await provoke.AlreadyBooked("fr")).toMatchObject({ booking: { state: "LIVE" } });
    expect(await provoke.TooLateToCancel("fr")).toMatchObject({ startedAt: "2026-12-07T09:00:00.000Z" });
    expect(await provoke.Penalised("fr")).toMatchObject({ earliestDate: "2026-12-31" });
    expect(await provoke.BookingAlreadyCancelled("fr")).toMatchObject({ cancelledAt: "2026-12-01T11:00:00.000Z" });
  });

  it.each(["", "nonsense", toGlobalId("ExamCentre", 1), toGlobalId("Booking", 1), toGlobalId("ExamSlot", "1 or 1=1")])(
    "an id that names no slot (%j) is a place that does not exist",
    async (id) => {
      expect((await book(api, await world.candidate(), id)).__typename).toBe("SlotNotFound");
    },
  );

  it.each(["", "nonsense", toGlobalId("ExamSlot", 1), toGlobalId("Booking", "1")])(
    "an id that names no booking (%j) is a booking that does not exist",
    async (id) => {
      expect((await cancel(api, await world.candidate(), id)).__typename).toBe("BookingNotFound");
    },
  );
});
