"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { webSocketUrl } from "@/graphql/addresses";
import { useApiAddress } from "@/graphql/browser-client";
import type { AvailabilityFilter } from "@/graphql/generated/graphql";
import { createBoardStore } from "./board-store";
import { followChanges } from "./follow-changes";
import { type Place, renderedBoard } from "./live-board";

const SETTLE_EVERY_MILLISECONDS = 1_000;

/**
 * The board of `filter`, live from the moment the browser has taken over the page.
 * Places that went settle (disappear) only while neither pointer nor focus is in `quietZone`: nothing moves under a
 * finger, and focus is never lost.
 */
export function useLiveBoard(
  filter: AvailabilityFilter,
  { places, held }: { readonly places: readonly Place[]; readonly held: readonly Place[] },
  quietZone: RefObject<HTMLElement | null>,
) {
  const api = useApiAddress();
  const [store] = useState(() => createBoardStore(renderedBoard(places, held)));
  const followed = JSON.stringify(filter);

  useEffect(
    () => followChanges(webSocketUrl(api), JSON.parse(followed) as AvailabilityFilter, store),
    [api, followed, store],
  );

  useEffect(() => {
    const settle = () => {
      const zone = quietZone.current;
      const isBusy = zone?.matches(":hover") || zone?.contains(document.activeElement);
      if (!isBusy) store.dispatch({ kind: "settle", at: Date.now() });
    };
    const timer = setInterval(settle, SETTLE_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [store, quietZone]);

  return { board: useSyncExternalStore(store.listen, store.read, store.read), store };
}
