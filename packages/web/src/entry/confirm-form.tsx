"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import type { EntryRequestQuery } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { SubmitButton } from "@/sign-in/submit-button";
import { type Confirmation, confirmEntry } from "./entry.actions";

type Stated = NonNullable<NonNullable<EntryRequestQuery["entryRequest"]>["stated"]>;

/** What was stated, and the button that confirms it. */
export function ConfirmForm({ requestKey, stated }: { requestKey: string; stated: Stated }) {
  const words = useTranslations("entry.request");
  const fields = useTranslations("entry.form.fields");
  const format = useFormatter();
  const [confirmation, action] = useActionState(confirmEntry, null as Confirmation | null);
  if (confirmation?.done) return <Confirmed requestKey={requestKey} />;
  const birthDate = format.dateTime(new Date(`${stated.birthDate}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  const facts = [
    ["neph", stated.neph],
    ["birthName", stated.birthName],
    ["usageName", stated.usageName],
    ["firstName", stated.firstName],
    ["birthDate", birthDate],
    ["email", stated.email],
    ["mobile", stated.mobile],
  ] as const;
  return (
    <form action={action}>
      <p className="fr-text--lead">{words("check")}</p>
      <dl>
        {facts.map(([field, value]) =>
          value ? (
            <div key={field}>
              <dt className="fr-hint-text">{fields(`${field}.label`)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <div role="status">
        {confirmation && (
          <div className="fr-alert fr-alert--error fr-mb-3w">
            <p>{confirmation.message ?? words("unavailable")}</p>
          </div>
        )}
      </div>
      <input type="hidden" name="cle" value={requestKey} />
      <SubmitButton label={words("confirm")} pendingLabel={words("confirming")} />
    </form>
  );
}

function Confirmed({ requestKey }: { requestKey: string }) {
  const words = useTranslations("entry.request.confirmed");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="fr-alert fr-alert--success">
      <h2 className="fr-alert__title" ref={title} tabIndex={-1}>
        {words("title")}
      </h2>
      <p>{words("message")}</p>
      <Link className="fr-link" href={paths.entryRequest(requestKey)}>
        {words("see")}
      </Link>
    </div>
  );
}
