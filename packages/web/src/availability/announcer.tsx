"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { announcementOf, connectionNews, type Told, toldOf } from "./announcement";
import type { BoardStore } from "./board-store";

const EVERY_MILLISECONDS = 6_000;

type Props = { store: BoardStore; day: string | null; centreId: string | null; open: number };

/** Tells a screen reader, politely and rarely, what moved on the day that is shown, and when the live updates stop. */
export function Announcer({ store, day, centreId, open }: Props) {
  const words = useTranslations("board");
  const [text, setText] = useState("");
  const [told, setTold] = useState<Told>(null);

  const tell = useEffectEvent(() => {
    const { untold, connection, isComplete } = store.read();
    const toTell = toldOf(connection, told);
    const news = connectionNews(told, toTell);
    const moves = day === null || !isComplete ? null : announcementOf(untold, day, centreId);
    const sentences: string[] = [];
    if (news) sentences.push(words(`live.${news}`));
    if (moves) sentences.push(words("announcement.moves", { ...moves, open }));
    if (sentences.length > 0) setText(sentences.join(" "));
    setTold(toTell);
    store.dispatch({ kind: "told" });
  });

  useEffect(() => {
    const timer = setInterval(() => tell(), EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);

  return (
    <p className="fr-sr-only" role="status" aria-live="polite">
      {text}
    </p>
  );
}
