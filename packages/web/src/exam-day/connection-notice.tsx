"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { Outbox } from "./use-outbox";

const subscribe = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

/** Whether the device reaches the service, and how much of what was written waits on it. Says so to screen readers when it changes. */
export function ConnectionNotice({ outbox }: { outbox: Outbox }) {
  const words = useTranslations("examDay.connection");
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const waiting = outbox.records?.filter(({ state }) => state.kind === "waiting").length ?? 0;
  const isCut = !online || !outbox.reached;
  return (
    <div className="exam-day__connection" role="status" data-state={isCut ? "cut" : waiting > 0 ? "waiting" : "sent"}>
      <p>
        {isCut && `${words("cut")} `}
        {waiting > 0 ? words("waiting", { count: waiting }) : isCut ? words("nothingWaits") : words("allSent")}
        {outbox.stopped && waiting > 0 && (
          <>
            {" "}
            {words("signIn")}{" "}
            <Link className="fr-link" href={paths.signIn({ retour: paths.examDay() })}>
              {words("signInLink")}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
