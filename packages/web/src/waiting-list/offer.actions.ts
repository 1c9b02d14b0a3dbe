"use server";

import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import {
  AcceptOfferDocument,
  AcceptOfferInsteadDocument,
  type ArrangementsInput,
  DeclineOfferDocument,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths, type WaitingListDone } from "@/paths";

/** Why the offer could not be accepted. */
export type RefusedOffer = {
  readonly message: string;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  readonly typed: Readonly<Record<string, string>>;
};

const backToList = async (fait: WaitingListDone): Promise<never> =>
  redirect({ href: paths.waitingList({ fait }), locale: await getLocale() });

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

const arrangementsIn = (form: FormData): ArrangementsInput | null =>
  form.has("accompagnateur")
    ? {
        companion: {
          name: text(form, "accompagnateur"),
          // Without a date the API cannot be asked; a date to come is refused beside the field.
          licenceSince: text(form, "permis-depuis") || "9999-12-31",
          professional: !form.has("particulier"),
          freeOfCharge: form.has("gratuit"),
        },
        vehicle: {
          registration: text(form, "immatriculation"),
          dualControls: form.has("double-commande"),
          insured: form.has("assure"),
        },
      }
    : null;

type Answer = { __typename?: string; message?: string; problems?: readonly { field: string; message: string }[] };

const accept = async (form: FormData): Promise<Answer> => {
  const idempotencyKey = text(form, "idempotencyKey");
  const bookingId = text(form, "reservation");
  if (bookingId) {
    const input = { bookingId, slotId: text(form, "place"), idempotencyKey };
    return (await tellApi(AcceptOfferInsteadDocument, { input })).moveBooking;
  }
  const input = { holdId: text(form, "proposition"), arrangements: arrangementsIn(form), idempotencyKey };
  return (await tellApi(AcceptOfferDocument, { input })).confirmHold;
};

/** Accepts the offer through a plain form: a new booking, or the swap of the one there is. */
export async function acceptOfferByForm(_: RefusedOffer | null, form: FormData): Promise<RefusedOffer | null> {
  const answer = await accept(form).catch((): Answer => ({}));
  if (answer.__typename?.endsWith("Success")) return backToList("acceptee");
  const words = await getTranslations("waitingList");
  const typed = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
  return { message: answer.message ?? words("unavailable.message"), problems: answer.problems ?? [], typed };
}

/** Declines it. One whose time is over has gone to the next. */
export async function declineOfferByForm(form: FormData): Promise<void> {
  await tellApi(DeclineOfferDocument, { input: { holdId: text(form, "proposition"), idempotencyKey: randomUUID() } });
  await backToList("declinee");
}
