"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { useClient } from "urql";
import { BookSlotDocument, type SlotFactsFragment } from "@/graphql/generated/graphql";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { type BookSlotAnswer, bookSlotByForm } from "./book-slot.action";
import { BookedNotice } from "./booked-notice";
import { CertainForm } from "./certain-form";
import { replyOf } from "./reply";

type Props = {
  slot: SlotFactsFragment;
  idempotencyKey: string;
  children: ReactNode;
  aside?: ReactNode;
  closed?: ReactNode;
};

/** Confirms the booking of one place; `children` is what the visitor reads before they do. */
export function BookSlotForm({ slot, idempotencyKey, children, aside, closed }: Props) {
  const words = useTranslations("bookings.book");
  const client = useClient();
  const slotId = slot.id;
  const send = useCallback(
    (key: string) =>
      replyOf(
        client.mutation(BookSlotDocument, { input: { slotId, idempotencyKey: key } }).toPromise(),
        (data): BookSlotAnswer => data.bookSlot,
      ),
    [client, slotId],
  );
  return (
    <CertainForm
      subject={`book:${slotId}`}
      idempotencyKey={idempotencyKey}
      fields={{ slotId }}
      send={send}
      action={bookSlotByForm}
      labels={{ submit: words("confirm"), sending: words("sending") }}
      answered={(answer) => <BookSlotOutcome answer={answer} slot={slot} />}
      aside={aside}
      closed={closed}
    >
      {children}
    </CertainForm>
  );
}

function BookSlotOutcome({ answer, slot }: { answer: BookSlotAnswer; slot: SlotFactsFragment }) {
  if (answer.__typename === "BookSlotSuccess") return <BookedNotice booking={answer.booking} />;
  const boardPath = paths.board({ departement: slot.centre.department.code, categorie: slot.category });
  return <RefusalNotice refusal={answer} context={{ boardPath, returnTo: paths.book(slot.id) }} />;
}
