import { LRUCache } from "lru-cache";
import { candidateFactsLoader } from "../candidates/candidate-facts.loader.js";
import type { Services } from "../context.js";
import type { CandidateId } from "../domain/id.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import { REMEMBERED_MS } from "../sign-in/viewer.js";
import type { JudgedFile } from "./judged-file.js";
import { seenFile } from "./viewers-eligibility.js";

/** Twice as many watchers as a process carries. */
const MOST_FILES = 20_000;

/**
 * The files of those who watch. A subscription lasts for hours, and in a rush an event comes every few milliseconds: a file is read
 * again when it was last read as long ago as any look-up of a viewer is remembered, and judged again then or when the rules change.
 */
export const watchedFiles = ({
  database,
  clock,
  rulebook,
}: Services): ((id: CandidateId) => Promise<JudgedFile | null>) => {
  const loader = candidateFactsLoader(database);
  const remembered = new LRUCache<CandidateId, Promise<CandidateFacts | null>>({
    max: MOST_FILES,
    ttl: REMEMBERED_MS,
    ttlResolution: 0,
    perf: { now: () => clock.now().epochMilliseconds },
  });
  const factsOf = (id: CandidateId): Promise<CandidateFacts | null> => {
    const known = remembered.get(id);
    if (known) return known;
    // Those who are told of one event are read together; the loader itself must not remember for longer.
    const found = loader.clear(id).load(id);
    remembered.set(id, found);
    found.catch(() => remembered.delete(id));
    return found;
  };
  return async (id) => {
    const facts = await factsOf(id);
    return facts && seenFile(facts, rulebook.now());
  };
};
