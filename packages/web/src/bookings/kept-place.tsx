"use client";

import type { HoldFactsFragment } from "@/graphql/generated/graphql";
import { HoldButtons } from "./hold-buttons";
import { HoldTimer } from "./hold-timer";

/** One key for each request that the page may send. Every rendering of the page brings new ones. */
export type HoldKeys = { hold: string; confirm: string; extend: string; release: string };

/** Until when the place is kept; more time, once, or the place back to the others. */
export function KeptPlace({ hold, timeZone, keys }: { hold: HoldFactsFragment; timeZone: string; keys: HoldKeys }) {
  return (
    <>
      <HoldTimer hold={hold} timeZone={timeZone} />
      <HoldButtons holdId={hold.id} extended={hold.extended} keys={keys} />
    </>
  );
}
