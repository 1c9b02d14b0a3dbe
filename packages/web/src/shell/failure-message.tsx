"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, useTransition } from "react";
import { Link, useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Message } from "./message";

/**
 * The page could not be made, most likely because the API does not answer: nothing is lost, and one can try again. Trying
 * again is a link to the same address, so that it works without JavaScript; with it, the message stays until the page is there.
 */
export function FailureMessage({ retry }: { retry?: () => void }) {
  const words = useTranslations("shell.failure");
  const search = useSearchParams().toString();
  const pathname = usePathname();
  const { refresh } = useRouter();
  const [isTrying, startTrying] = useTransition();
  const tryAgain = (event: MouseEvent) => {
    event.preventDefault();
    if (!isTrying) startTrying(retry ?? refresh);
  };
  return (
    <Message title={words("title")} explanation={words("explanation")}>
      <a className="fr-btn" href={search ? `${pathname}?${search}` : pathname} onClick={tryAgain}>
        {words(isTrying ? "trying" : "retry")}
      </a>
      <Link className="fr-link" href={paths.home()}>
        {words("home")}
      </Link>
    </Message>
  );
}
