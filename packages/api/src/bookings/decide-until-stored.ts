import type { Moved } from "./booking.store.js";
import { isConnectionLost } from "./violations.js";

/** How often a decision is taken anew because its facts moved. Each time somebody else's change went through. */
const MOST_DECISIONS = 5;

const decide = async <Outcome>(attempt: () => Promise<Outcome | Moved>): Promise<Outcome | { kind: "Busy" }> => {
  for (let decisions = 0; decisions < MOST_DECISIONS; decisions++) {
    const outcome = await attempt();
    if (outcome !== "moved") return outcome;
  }
  return { kind: "Busy" };
};

/**
 * Loads, decides and stores until the decision holds, else answers `Busy`, which is not kept: the same key may try again.
 * When the connection dies, whether the statement was committed is unknown; deciding once more is safe, because `attempt`
 * begins by reading the record of its key. A second loss is the caller's to retry, with the same key.
 */
export const decideUntilStored = async <Outcome>(
  attempt: () => Promise<Outcome | Moved>,
): Promise<Outcome | { kind: "Busy" }> => {
  try {
    return await decide(attempt);
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    return decide(attempt);
  }
};
