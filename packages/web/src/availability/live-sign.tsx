"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Connection } from "./live-board";
import "./live-sign.css";

/** "Live, up to date at 10:42:05", or what is the matter. Not itself announced: it changes every few seconds. */
export function LiveSign({
  connection,
  seenAt,
  timeZone,
}: {
  connection: Connection;
  seenAt: number;
  timeZone: string;
}) {
  const words = useTranslations("board.live");
  const format = useFormatter();
  const time = format.dateTime(seenAt, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  return (
    <p className={`live-sign live-sign--${connection}`} data-connection={connection}>
      <span className="live-sign__light" aria-hidden="true" />
      {words(connection, { time })}
    </p>
  );
}
