"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect } from "react";
import { useClient } from "urql";
import { examOf } from "@/eligibility/exam-of";
import { HoldSlotDocument, type SlotFactsFragment } from "@/graphql/generated/graphql";
import { Link, useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { boardOf } from "./board-of";
import { CertainForm } from "./certain-form";
import { type HoldSlotAnswer, holdSlotByForm } from "./hold-slot.action";
import { replyOf } from "./reply";

type Props = {
  slot: SlotFactsFragment;
  candidateId: string;
  idempotencyKey: string;
  children: ReactNode;
  aside?: ReactNode;
  closed?: ReactNode;
};

/** Asks for a place to be kept while one confirms; `children` is what the visitor reads before they do. */
export function HoldSlotForm({ slot, candidateId, idempotencyKey, children, aside, closed }: Props) {
  const words = useTranslations("bookings.hold");
  const client = useClient();
  const slotId = slot.id;
  const send = useCallback(
    (key: string) =>
      replyOf(
        client.mutation(HoldSlotDocument, { input: { slotId, idempotencyKey: key } }).toPromise(),
        (data): HoldSlotAnswer => data.holdSlot,
      ),
    [client, slotId],
  );
  return (
    <CertainForm
      subject={`hold:${slotId}:${candidateId}`}
      idempotencyKey={idempotencyKey}
      fields={{ slotId }}
      send={send}
      action={holdSlotByForm}
      labels={{ submit: words("ask"), sending: words("asking") }}
      answered={(answer) => <HoldSlotOutcome answer={answer} slot={slot} />}
      aside={aside}
      closed={closed}
    >
      {children}
      <p className="booking-terms">{words("explained")}</p>
    </CertainForm>
  );
}

function HoldSlotOutcome({ answer, slot }: { answer: HoldSlotAnswer; slot: SlotFactsFragment }) {
  const words = useTranslations("bookings.hold");
  const router = useRouter();
  const held = answer.__typename === "HoldSlotSuccess";
  // The page shows what comes next: the time that is left, and the declaration.
  useEffect(() => {
    if (held) router.refresh();
  }, [held, router]);
  const context = { board: boardOf(slot), exam: examOf(slot), returnTo: paths.book(slot.id) };
  if (!held) return <RefusalNotice refusal={answer} context={context} />;
  return (
    <p role="status">
      {words("held")}{" "}
      <Link className="fr-link" href={paths.book(slot.id)} prefetch={false}>
        {words("goOn")}
      </Link>
    </p>
  );
}
