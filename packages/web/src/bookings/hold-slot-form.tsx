"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { examOf } from "@/eligibility/exam-of";
import { type HoldFactsFragment, HoldSlotDocument, type SlotFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { solvedProof } from "@/proof-of-work/solve-challenge";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { boardOf } from "./board-of";
import { CertainForm } from "./certain-form";
import { type HoldSlotAnswer, holdSlotByForm } from "./hold-slot.action";
import type { Reply } from "./until-answered";
import { useSend } from "./use-send";

type Props = {
  slot: SlotFactsFragment;
  candidateId: string;
  /** The booking that the place is to replace, where one changes places. */
  movingId?: string;
  idempotencyKey: string;
  /** Told once the place is kept. */
  onHeld: (hold: HoldFactsFragment) => void;
  children: ReactNode;
  closed?: ReactNode;
};

/** Asks for a place to be kept while one confirms; `children` is what the visitor reads before they do. */
export function HoldSlotForm({ slot, candidateId, movingId, idempotencyKey, onHeld, children, closed }: Props) {
  const words = useTranslations("bookings.hold");
  const proofWords = useTranslations("shell.proof");
  const wish = { slotId: slot.id, ...(movingId && { movingBookingId: movingId }) };
  const { send, isProving } = useSendInRush(wish);
  return (
    <CertainForm
      subject={["hold", slot.id, candidateId, ...(movingId ? [movingId] : [])].join(":")}
      idempotencyKey={idempotencyKey}
      fields={wish}
      send={send}
      action={holdSlotByForm}
      labels={{ submit: words("ask"), sending: words("asking") }}
      note={isProving && proofWords("working")}
      answered={(answer) => <Outcome answer={answer} slot={slot} movingId={movingId} onHeld={onHeld} />}
      closed={closed}
    >
      {children}
    </CertainForm>
  );
}

/** Asks for the place; when many do so at this moment and the API wants a proof of work, makes one and asks again. */
function useSendInRush(wish: { slotId: string; movingBookingId?: string }) {
  const [isProving, setProving] = useState(false);
  const ask = useSend(HoldSlotDocument, (data): HoldSlotAnswer => data.holdSlot);
  const send = async (idempotencyKey: string): Promise<Reply<HoldSlotAnswer>> => {
    const reply = await ask({ input: { ...wish, idempotencyKey } });
    if (reply.kind !== "answer" || reply.answer.__typename !== "ProofOfWorkRequired") return reply;
    setProving(true);
    const proofOfWork = await solvedProof(reply.answer.challenge);
    setProving(false);
    return proofOfWork ? ask({ input: { ...wish, idempotencyKey, proofOfWork } }) : reply;
  };
  return { send, isProving };
}

type OutcomeProps = Pick<Props, "slot" | "onHeld"> & { answer: HoldSlotAnswer; movingId: string | undefined };

function Outcome({ answer, slot, movingId, onHeld }: OutcomeProps) {
  const words = useTranslations("bookings.hold");
  const hold = answer.__typename === "HoldSlotSuccess" ? answer.hold : null;
  useEffect(() => {
    if (hold) onHeld(hold);
  }, [hold, onHeld]);
  const deplacer = movingId;
  const here = paths.book(slot.id, { deplacer });
  const context = { board: { ...boardOf(slot), deplacer }, exam: examOf(slot), returnTo: here };
  if (answer.__typename !== "HoldSlotSuccess") return <RefusalNotice refusal={answer} context={context} />;
  return (
    <p role="status">
      {words("held")}{" "}
      <Link className="fr-link" href={here} prefetch={false}>
        {words("goOn")}
      </Link>
    </p>
  );
}
