"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Trouble } from "./link-request-form";
import { openSession } from "./sign-in.actions";
import { SubmitButton } from "./submit-button";

/** The button that consumes the link, with the words above it as children; a link that is refused takes their place. */
export function ConfirmForm({ children }: { children: ReactNode }) {
  const words = useTranslations("signIn.confirm");
  const [refusal, action] = useActionState(openSession, null);
  if (refusal === "expired") return <LinkExpired />;
  return (
    <form action={action}>
      {refusal && <Trouble kind={refusal} />}
      {children}
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}

export function LinkExpired() {
  const words = useTranslations("signIn.expired");
  return (
    <>
      <h1>{words("title")}</h1>
      <p className="fr-text--lead">{words("message")}</p>
      <Link className="fr-btn" href={paths.signIn()}>
        {words("again")}
      </Link>
    </>
  );
}
