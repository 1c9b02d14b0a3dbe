"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { HoldFactsFragment } from "@/graphql/generated/graphql";
import { useRouter } from "@/i18n/navigation";

const LAST_CALL_SECONDS = 60;

/**
 * Until when the place is kept: the end is written out for everybody, and counts down where there is JavaScript, from the seconds
 * that the service says are left. A screen reader hears of it twice: a minute before the end, and at the end.
 */
export function HoldTimer({ hold, timeZone }: { hold: HoldFactsFragment; timeZone: string }) {
  const words = useTranslations("bookings.hold");
  const format = useFormatter();
  const left = useSecondsLeft(hold);
  const router = useRouter();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // Over: the page asks what the place is now.
  useEffect(() => {
    if (left === 0) router.refresh();
  }, [left, router]);
  const until = format.dateTime(new Date(hold.heldUntil), { timeZone, hour: "2-digit", minute: "2-digit" });
  return (
    <div className="fr-callout hold-timer">
      <h2 className="fr-callout__title fr-h5" ref={title} tabIndex={-1}>
        {words("title")}
      </h2>
      <p className="fr-callout__text" role="timer" aria-live="off">
        {words("until", { time: until })}
        {left !== null && <strong className="hold-timer__left"> {clock(left)}</strong>}
      </p>
      <p className="fr-sr-only" role="status">
        {left !== null && left <= LAST_CALL_SECONDS && words(left === 0 ? "over" : "lastMinute")}
      </p>
    </div>
  );
}

/** Null until the browser counts: what the server wrote would stand still. */
function useSecondsLeft({ id, secondsLeft, extended }: HoldFactsFragment): number | null {
  const [left, setLeft] = useState<number | null>(null);
  // An extended hold counts anew.
  useEffect(() => {
    const end = performance.now() + secondsLeft * 1000;
    const count = () => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [id, secondsLeft, extended]);
  return left;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
