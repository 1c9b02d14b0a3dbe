"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { examOf } from "@/eligibility/exam-of";
import { ConfirmHoldDocument, type SlotFactsFragment } from "@/graphql/generated/graphql";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { arrangementsOf } from "./arrangements";
import { ArrangementsFields, isToMend, problemsIn } from "./arrangements-fields";
import { boardOf } from "./board-of";
import { BookedNotice } from "./booked-notice";
import { CertainForm } from "./certain-form";
import { type ConfirmHoldAnswer, confirmHoldByForm } from "./confirm-hold.action";
import { useSend } from "./use-send";

type Props = {
  slot: SlotFactsFragment & { arrangementsAsked: boolean };
  holdId: string;
  idempotencyKey: string;
  /** Told once it is booked, or cannot be: nothing is kept any more. */
  onAnswered: () => void;
  children: ReactNode;
};

/** The declaration, where one is asked for, and the button that makes a booking of a held place. What is refused of it is mended on the spot. */
export function ConfirmHoldForm({ slot, holdId, idempotencyKey, onAnswered, children }: Props) {
  const words = useTranslations("bookings.book");
  const confirm = useSend(ConfirmHoldDocument, (data): ConfirmHoldAnswer => data.confirmHold);
  return (
    <CertainForm
      subject={`confirm:${holdId}`}
      idempotencyKey={idempotencyKey}
      fields={{ holdId }}
      send={(key, form) =>
        confirm({ input: { holdId, idempotencyKey: key, arrangements: form && arrangementsOf(form) } })
      }
      action={confirmHoldByForm}
      labels={{ submit: words("confirm"), sending: words("sending") }}
      // After a reload the page itself shows what became of it, and what was entered is gone.
      resumes={false}
      isMendable={isToMend}
      answered={(answer) => <Outcome answer={answer} slot={slot} onAnswered={onAnswered} />}
    >
      {({ answer, entered }) => (
        <>
          {children}
          {slot.arrangementsAsked && <ArrangementsFields problems={problemsIn(answer)} entered={entered} />}
        </>
      )}
    </CertainForm>
  );
}

type OutcomeProps = Pick<Props, "slot" | "onAnswered"> & { answer: ConfirmHoldAnswer };

function Outcome({ answer, slot, onAnswered }: OutcomeProps) {
  useEffect(() => onAnswered(), [onAnswered]);
  if (answer.__typename === "ConfirmHoldSuccess") return <BookedNotice booking={answer.booking} />;
  const context = { board: boardOf(slot), exam: examOf(slot), returnTo: paths.book(slot.id) };
  return <RefusalNotice refusal={answer} context={context} />;
}
