"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import type { DepartmentName } from "@/places/departments";
import { useProof } from "@/proof-of-work/use-proof";
import { SubmitButton } from "@/sign-in/submit-button";
import { type EntryAnswer, registerEntry } from "./entry.actions";
import { ENTRY_FIELDS, type EntryField, NO_VALUES } from "./entry-fields";
import { DepartmentField, TextField } from "./fields";

const BLANK: EntryAnswer = { kind: "blank", values: NO_VALUES };

/** Asks for a place as a free candidate. Works as a plain form; the answer is the same whether the address is known or not. */
export function EntryForm({ departments }: { departments: readonly DepartmentName[] }) {
  const words = useTranslations("entry.form");
  const proof = useProof("pre_registration");
  const [answer, action] = useActionState(registerEntry, BLANK);
  if (answer.kind === "received") return <Received email={answer.email} />;
  const problems = answer.kind === "invalid" ? answer.problems : [];
  const problemOf = (field: EntryField) => problems.find((problem) => problem.field === field)?.message;
  return (
    <form action={action} onSubmit={proof.onSubmit} noValidate>
      <Trouble answer={answer} />
      <p className="fr-hint-text">{words("required")}</p>
      {ENTRY_FIELDS.map((field) =>
        field === "departmentCode" ? (
          <DepartmentField
            key={field}
            departments={departments}
            value={answer.values[field]}
            problem={problemOf(field)}
          />
        ) : (
          <TextField key={field} field={field} value={answer.values[field]} problem={problemOf(field)} />
        ),
      )}
      {proof.field}
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}

/** What keeps the request from being received, each problem one click away from its field. Takes the focus: it is the answer. */
function Trouble({ answer }: { answer: Exclude<EntryAnswer, { kind: "received" }> }) {
  const words = useTranslations("entry.form");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (answer.kind !== "blank") title.current?.focus();
  }, [answer]);
  if (answer.kind === "blank") return null;
  return (
    <div className="fr-alert fr-alert--error fr-mb-3w">
      <h2 className="fr-alert__title" ref={title} tabIndex={-1}>
        {answer.kind === "unavailable" ? words("unavailable.title") : answer.message}
      </h2>
      {answer.kind === "unavailable" && <p>{words("unavailable.message")}</p>}
      {answer.kind === "invalid" && (
        <ul className="fr-mb-0">
          {answer.problems.map(({ field, message }) => (
            <li key={field}>
              <a className="fr-link" href={`#${field}`}>
                {words(`fields.${field}.label`)}
              </a>
              {words("colon")} {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Received({ email }: { email: string }) {
  const words = useTranslations("entry.received");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="fr-alert fr-alert--success">
      <h2 className="fr-alert__title" ref={title} tabIndex={-1}>
        {words("title")}
      </h2>
      <p>{words("message", { email })}</p>
      <p>{words("next")}</p>
    </div>
  );
}
