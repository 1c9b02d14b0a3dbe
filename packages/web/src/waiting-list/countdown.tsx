"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useRouter } from "@/i18n/navigation";
import { announcedAt, timeLeft } from "./time-left";

/**
 * How much time is left, counted down from what the service said: the clock of this device may be wrong. A screen reader is told at
 * few moments and not every second. When it is over, the page asks what is true now.
 */
export function Countdown({ secondsLeft }: { secondsLeft: number }) {
  const words = useTranslations("waitingList.offer");
  const router = useRouter();
  const [left, setLeft] = useState(secondsLeft);
  const ended = useRef(false);
  useEffect(() => {
    const start = performance.now();
    const tick = setInterval(() => {
      const now = Math.max(0, secondsLeft - Math.floor((performance.now() - start) / 1_000));
      setLeft(now);
      if (now > 0 || ended.current) return;
      ended.current = true;
      router.refresh();
    }, 1_000);
    return () => clearInterval(tick);
  }, [secondsLeft, router]);
  const written = words("left", { time: timeLeft(left) });
  const announced = announcedAt(left);
  return (
    <p className="waiting-list__countdown">
      <span role="timer" aria-live="off">
        {written}
      </span>
      <span className="fr-sr-only" role="status">
        {announced === null ? "" : words("left", { time: timeLeft(announced) })}
      </span>
    </p>
  );
}
