import DataLoader from "dataloader";
import type { candidateFactsLoader } from "../candidates/candidate-facts.loader.js";
import { type JudgedFile, judgedFile } from "./judged-file.js";
import type { Rulebook } from "./rulebook.js";

/** Candidates' files with the answers about them, for the time of one request. The caller checks who asks. */
export const judgedFileLoader = (facts: ReturnType<typeof candidateFactsLoader>, rulebook: Rulebook) =>
  new DataLoader<number, JudgedFile | null>(async (ids) => {
    const files = await Promise.all(ids.map((id) => facts.load(id)));
    const rules = rulebook.now();
    return files.map((file) => file && judgedFile(file, rules));
  });
