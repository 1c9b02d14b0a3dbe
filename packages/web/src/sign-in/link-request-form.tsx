"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { getPathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import { useProof } from "@/proof-of-work/use-proof";
import { type LinkRequest, requestLink } from "./sign-in.actions";
import { SubmitButton } from "./submit-button";

/** Asks for a one-time link. Works as a plain form; the answer is the same whether the address is known or not. */
export function LinkRequestForm({ returnTo }: { returnTo: string | null }) {
  const proof = useProof("sign_in_link");
  const [request, action] = useActionState(requestLink, { kind: "blank" } satisfies LinkRequest as LinkRequest);
  if (request.kind === "sent") return <LinkSent email={request.email} returnTo={returnTo} />;
  return (
    <form action={action} onSubmit={proof.onSubmit} noValidate>
      {isTrouble(request.kind) && <Trouble kind={request.kind} />}
      {returnTo && <input type="hidden" name="retour" value={returnTo} />}
      <EmailField email={request.kind === "blank" ? "" : request.email} invalid={request.kind === "invalid"} />
      {proof.field}
      <EmailButton />
    </form>
  );
}

function EmailButton() {
  const words = useTranslations("signIn.email");
  return <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />;
}

function EmailField({ email, invalid }: { email: string; invalid: boolean }) {
  const words = useTranslations("signIn.email");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (invalid) field.current?.focus();
  }, [invalid]);
  return (
    <div className={invalid ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
      <label className="fr-label" htmlFor="email">
        {words("label")}
        <span className="fr-hint-text">{words("hint")}</span>
      </label>
      <input
        ref={field}
        className={invalid ? "fr-input fr-input--error" : "fr-input"}
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        required
        defaultValue={email}
        aria-invalid={invalid}
        aria-describedby="email-messages"
      />
      <div className="fr-messages-group" id="email-messages" aria-live="polite">
        {invalid && <p className="fr-message fr-message--error">{words("invalid")}</p>}
      </div>
    </div>
  );
}

function LinkSent({ email, returnTo }: { email: string; returnTo: string | null }) {
  const words = useTranslations("signIn.sent");
  const locale = useLocale();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="fr-alert fr-alert--success">
      <h2 className="fr-alert__title" ref={title} tabIndex={-1}>
        {words("title")}
      </h2>
      <p>{words("message", { email })}</p>
      <p>{words("validity")}</p>
      <p className="fr-text--sm">{words("limit")}</p>
      <p className="fr-mt-2w">
        {/* A full page load, so that the form is blank again. */}
        <a className="fr-link" href={getPathname({ href: paths.signIn(returnTo ? { retour: returnTo } : {}), locale })}>
          {words("again")}
        </a>
      </p>
    </div>
  );
}

const TROUBLES = ["tooMany", "unavailable", "proof"] as const;
type TroubleKind = (typeof TROUBLES)[number];

const isTrouble = (kind: LinkRequest["kind"]): kind is TroubleKind => TROUBLES.some((trouble) => trouble === kind);

export function Trouble({ kind }: { kind: TroubleKind }) {
  const words = useTranslations(`signIn.${kind}`);
  return (
    <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
      <p className="fr-alert__title">{words("title")}</p>
      <p>{words("message")}</p>
    </div>
  );
}
