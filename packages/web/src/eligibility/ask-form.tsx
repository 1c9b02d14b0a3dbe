"use client";

import { useLocale } from "next-intl";
import { type ReactNode, type SubmitEvent, useTransition } from "react";
import { getPathname, useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";
import { awaitAnswer } from "./awaited-answer";

type Props = { className: string; labels: { submit: string; pending: string }; children: ReactNode };

/** A plain GET form, so that every answer has an address. With JavaScript the page stays, and the address has no empty parts. */
export function AskForm({ className, labels, children }: Props) {
  const router = useRouter();
  const action = getPathname({ href: paths.eligibility(), locale: useLocale() });
  const [isPending, startAsking] = useTransition();
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const said = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === "string" && value) said.set(name, value);
    const asked = `?${said}`;
    // The same question again: its answer is there already.
    if (asked === window.location.search) return document.querySelector<HTMLElement>("#reponse h2")?.focus();
    awaitAnswer();
    startAsking(() => router.push(`${paths.eligibility()}${asked}`, { scroll: false }));
  };
  return (
    <form className={className} action={`${action}#reponse`} onSubmit={ask}>
      {children}
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? labels.pending : labels.submit}
      </button>
    </form>
  );
}
