"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { useClient } from "urql";
import { examOf } from "@/eligibility/exam-of";
import { BookSlotDocument, type SlotFactsFragment } from "@/graphql/generated/graphql";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { boardOf } from "./board-of";
import { type BookSlotAnswer, bookSlotByForm } from "./book-slot.action";
import { BookedNotice } from "./booked-notice";
import { CertainForm } from "./certain-form";
import { replyOf } from "./reply";

type Props = {
  slot: SlotFactsFragment;
  candidateId: string;
  idempotencyKey: string;
  children: ReactNode;
  aside?: ReactNode;
  closed?: ReactNode;
};

/** Confirms the booking of one place; `children` is what the visitor reads before they do. */
export function BookSlotForm({ slot, candidateId, idempotencyKey, children, aside, closed }: Props) {
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
      subject={`book:${slotId}:${candidateId}`}
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
  const context = { board: boardOf(slot), exam: examOf(slot), returnTo: paths.book(slot.id) };
  return <RefusalNotice refusal={answer} context={context} />;
}
