"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { useClient } from "urql";
import { examOf } from "@/eligibility/exam-of";
import { ConfirmHoldDocument, type SlotFactsFragment } from "@/graphql/generated/graphql";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { arrangementsOf } from "./arrangements";
import { ArrangementsFields } from "./arrangements-fields";
import { boardOf } from "./board-of";
import { BookedNotice } from "./booked-notice";
import { CertainForm } from "./certain-form";
import { type ConfirmHoldAnswer, confirmHoldByForm } from "./confirm-hold.action";
import { replyOf } from "./reply";

type Props = { slot: SlotFactsFragment; holdId: string; idempotencyKey: string; children: ReactNode };

/** The declaration, and the button that makes a booking of a held place. What is refused of it is mended on the spot. */
export function ConfirmHoldForm({ slot, holdId, idempotencyKey, children }: Props) {
  const words = useTranslations("bookings.book");
  const client = useClient();
  const send = useCallback(
    (key: string, form: FormData | null) =>
      replyOf(
        client
          .mutation(ConfirmHoldDocument, {
            input: { holdId, idempotencyKey: key, arrangements: form && arrangementsOf(form) },
          })
          .toPromise(),
        (data): ConfirmHoldAnswer => data.confirmHold,
      ),
    [client, holdId],
  );
  return (
    <CertainForm
      subject={`confirm:${holdId}`}
      idempotencyKey={idempotencyKey}
      fields={{ holdId }}
      send={send}
      action={confirmHoldByForm}
      labels={{ submit: words("confirm"), sending: words("sending") }}
      // After a reload the page itself shows what became of it, and what was entered is gone.
      resumes={false}
      isMendable={({ __typename }) => __typename === "ArrangementsRefused"}
      answered={(answer) => <Outcome answer={answer} slot={slot} />}
    >
      {({ answer, entered }) => (
        <>
          {children}
          <ArrangementsFields
            problems={answer?.__typename === "ArrangementsRefused" ? answer.problems : []}
            entered={entered}
          />
        </>
      )}
    </CertainForm>
  );
}

function Outcome({ answer, slot }: { answer: ConfirmHoldAnswer; slot: SlotFactsFragment }) {
  if (answer.__typename === "ConfirmHoldSuccess") return <BookedNotice booking={answer.booking} />;
  const context = { board: boardOf(slot), exam: examOf(slot), returnTo: paths.book(slot.id) };
  return <RefusalNotice refusal={answer} context={context} />;
}
