"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Message } from "./message";

/** The page could not be made, most likely because the API does not answer: nothing is lost, and one can try again. */
export function FailureMessage({ retry }: { retry: () => void }) {
  const words = useTranslations("shell.failure");
  const [isTrying, startTrying] = useTransition();
  return (
    <Message title={words("title")} explanation={words("explanation")}>
      <button className="fr-btn" type="button" disabled={isTrying} onClick={() => startTrying(retry)}>
        {words(isTrying ? "trying" : "retry")}
      </button>
      <Link className="fr-link" href={paths.home()}>
        {words("home")}
      </Link>
    </Message>
  );
}
