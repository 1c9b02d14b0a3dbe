"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ExamListState, ListFactsFragment } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { AmendFields } from "./amend-fields";
import { changeList, type ListAnswer } from "./exam-day.actions";
import { lineNow } from "./outbox";
import { StepNotice } from "./step-notice";
import type { Outbox } from "./use-outbox";

const NEXT = {
  DRAFT: "issue",
  ISSUED: "numbers",
  NUMERIC_CHECK: "names",
  NOMINATIVE_CHECK: "close",
  CLOSED: "complete",
  COMPLETED: null,
} as const satisfies Record<ExamListState, string | null>;

/** The next step of the list, what it means, and what stands in its way. It needs the service: a list has one truth. */
export function ListStep({ list, outbox }: { list: ListFactsFragment; outbox: Outbox }) {
  const words = useTranslations("examDay.step");
  const [answer, action] = useActionState(changeList, { kind: "blank" } as ListAnswer);
  const step = NEXT[list.state];
  if (!step) return null;
  const open = list.lines.filter(({ removedAt }) => !removedAt);
  const missing = open.filter((line) => !lineNow(line, outbox.records ?? []).standing).length;
  const differing = open.some(({ divergence }) => divergence) || list.unlisted.length > 0;
  const amends =
    (list.state === "NUMERIC_CHECK" && list.excess > 0) || (list.state === "NOMINATIVE_CHECK" && differing);
  return (
    <div className="exam-day__step">
      <p>{step === "complete" && missing > 0 ? words("missing", { count: missing }) : words(`${step}.explained`)}</p>
      <StepNotice answer={answer} />
      {amends && (
        <form action={action}>
          <Which list={list} step="amend" />
          <AmendFields list={list} />
          <SubmitButton label={words("amend.submit")} pendingLabel={words("pending")} />
        </form>
      )}
      {!(step === "complete" && missing > 0) && (
        <form action={action}>
          <Which list={list} step={step} />
          <SubmitButton label={words(`${step}.submit`)} pendingLabel={words("pending")} secondary={amends} />
        </form>
      )}
    </div>
  );
}

function Which({ list, step }: { list: ListFactsFragment; step: string }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="sessionId" value={list.sessionId} />
      <input type="hidden" name="version" value={list.version} />
    </>
  );
}
