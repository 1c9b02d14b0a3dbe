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
  idempotencyKey: string;
  /** Told once the place is kept. */
  onHeld: (hold: HoldFactsFragment) => void;
  children: ReactNode;
  closed?: ReactNode;
};

/** Asks for a place to be kept while one confirms; `children` is what the visitor reads before they do. */
export function HoldSlotForm({ slot, candidateId, idempotencyKey, onHeld, children, closed }: Props) {
  const words = useTranslations("bookings.hold");
  const proofWords = useTranslations("shell.proof");
  const { send, isProving } = useSendInRush(slot.id);
  return (
    <CertainForm
      subject={`hold:${slot.id}:${candidateId}`}
      idempotencyKey={idempotencyKey}
      fields={{ slotId: slot.id }}
      send={send}
      action={holdSlotByForm}
      labels={{ submit: words("ask"), sending: words("asking") }}
      note={isProving && proofWords("working")}
      answered={(answer) => <Outcome answer={answer} slot={slot} onHeld={onHeld} />}
      closed={closed}
    >
      {children}
    </CertainForm>
  );
}

/** Asks for the place; when many do so at this moment and the API wants a proof of work, makes one and asks again. */
function useSendInRush(slotId: string) {
  const [isProving, setProving] = useState(false);
  const ask = useSend(HoldSlotDocument, (data): HoldSlotAnswer => data.holdSlot);
  const send = async (idempotencyKey: string): Promise<Reply<HoldSlotAnswer>> => {
    const reply = await ask({ input: { slotId, idempotencyKey } });
    if (reply.kind !== "answer" || reply.answer.__typename !== "ProofOfWorkRequired") return reply;
    setProving(true);
    const proofOfWork = await solvedProof(reply.answer.challenge);
    setProving(false);
    return proofOfWork ? ask({ input: { slotId, idempotencyKey, proofOfWork } }) : reply;
  };
  return { send, isProving };
}

type OutcomeProps = Pick<Props, "slot" | "onHeld"> & { answer: HoldSlotAnswer };

function Outcome({ answer, slot, onHeld }: OutcomeProps) {
  const words = useTranslations("bookings.hold");
  const hold = answer.__typename === "HoldSlotSuccess" ? answer.hold : null;
  useEffect(() => {
    if (hold) onHeld(hold);
  }, [hold, onHeld]);
  const context = { board: boardOf(slot), exam: examOf(slot), returnTo: paths.book(slot.id) };
  if (answer.__typename !== "HoldSlotSuccess") return <RefusalNotice refusal={answer} context={context} />;
  return (
    <p role="status">
      {words("held")}{" "}
      <Link className="fr-link" href={paths.book(slot.id)} prefetch={false}>
        {words("goOn")}
      </Link>
    </p>
  );
}
