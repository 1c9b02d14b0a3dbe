"use server";

import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { arrangementsOf } from "@/bookings/arrangements";
import type { Problem } from "@/bookings/arrangements-fields";
import { sentForm } from "@/bookings/sent-form";
import { AcceptOfferDocument, AcceptOfferInsteadDocument, DeclineOfferDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths, type WaitingListDone } from "@/paths";

/** Why the offer could not be accepted, and what had been entered: without JavaScript the form comes back with it. */
export type RefusedOffer = {
  readonly message: string;
  readonly problems: readonly Problem[];
  readonly entered: Readonly<Record<string, string>>;
};

const backToList = async (fait: WaitingListDone): Promise<never> =>
  redirect({ href: paths.waitingList({ fait }), locale: await getLocale() });

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

const accept = async (form: FormData, idempotencyKey: string) => {
  const [bookingId, arrangements] = [text(form, "reservation"), arrangementsOf(form)];
  if (bookingId) {
    const input = { bookingId, slotId: text(form, "place"), idempotencyKey, arrangements };
    return (await tellApi(AcceptOfferInsteadDocument, { input })).moveBooking;
  }
  const input = { holdId: text(form, "proposition"), arrangements, idempotencyKey };
  return (await tellApi(AcceptOfferDocument, { input })).confirmHold;
};

/** Accepts the offer through a plain form: a new booking, or the swap of the one there is. */
export async function acceptOfferByForm(_: RefusedOffer | null, form: FormData): Promise<RefusedOffer | null> {
  const sent = await sentForm(form, (idempotencyKey) => accept(form, idempotencyKey));
  const { entered } = sent;
  if (sent.kind === "unanswered")
    return { message: (await getTranslations("waitingList"))("unavailable.message"), problems: [], entered };
  const { answer } = sent;
  switch (answer.__typename) {
    case "ConfirmHoldSuccess":
    case "MoveBookingSuccess":
      return backToList("acceptee");
    case "ArrangementsRefused":
      return { message: answer.message, problems: answer.problems, entered };
    default:
      return { message: answer.message, problems: [], entered };
  }
}

/** Declines it. One whose time is over has gone to the next. */
export async function declineOfferByForm(form: FormData): Promise<void> {
  const input = { holdId: text(form, "proposition"), idempotencyKey: randomUUID() };
  const { releaseHold } = await tellApi(DeclineOfferDocument, { input });
  await backToList(releaseHold.__typename === "ReleaseHoldSuccess" ? "declinee" : "nondeclinee");
}
