import { useState } from "react";
import type { HoldFactsFragment } from "@/graphql/generated/graphql";

/** The visitor's live hold, as the page was rendered or as the browser has heard since; `key` is that of this rendering's request. */
export function useOwnHold(hold: HoldFactsFragment | null, key: string) {
  const [isAnswered, setAnswered] = useState(false);
  const [heard, setHeard] = useState<{ hold: HoldFactsFragment; key: string } | null>(null);
  return {
    // What the browser has heard counts until the page is rendered anew, with new keys: that knows better.
    live: hold ?? (heard?.key === key ? heard.hold : null),
    /** Whether what the place was kept for is done, or cannot be: nothing is kept any more. */
    isAnswered,
    onHeld: (kept: HoldFactsFragment) => setHeard({ hold: kept, key }),
    onAnswered: () => setAnswered(true),
  };
}
