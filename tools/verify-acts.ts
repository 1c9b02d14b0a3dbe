import { readArguments } from "./command-line.ts";
import type { Environment } from "./environment.ts";
import { onOperatorDatabase } from "./operator-database.ts";
import { OperatorMessage } from "./operator-message.ts";

const USAGE = "pnpm --silent run verify-acts [--anchor <number>:<hash>]";
const ANCHOR = /^(\d{1,15}):([0-9a-f]{64})$/;

const WORDS = {
  altered: "was altered",
  unlinked: "does not follow the one before it: acts were exchanged, put in or written anew",
  missing: "is missing",
  replaced: "is another one than the anchor or the end of the chain knows",
} as const;

const readAnchor = (text: string | undefined) => {
  if (text === undefined) return null;
  const [, number, hash] = ANCHOR.exec(text) ?? [];
  if (number === undefined || hash === undefined)
    throw new OperatorMessage(`--anchor ${text}: must be what this command printed before.\n${USAGE}`);
  return { number: Number(number), hash };
};

/**
 * `verify-acts`: follows the chain of what officers did. Whole: the number of acts and the anchor of its end, to be kept where
 * whoever could write the database anew cannot reach it, exit code 0. Broken: where and how, exit code 1.
 */
export const verifyActsCommand = async (args: string[], environment: Environment): Promise<number> => {
  const { values } = readArguments(USAGE, { args, options: { anchor: { type: "string" } } });
  const anchor = readAnchor(values.anchor);
  const { acts, last, brokenAt } = await onOperatorDatabase(environment, async (databaseUrl) => {
    const { verifyActsOnce } = await import("../packages/api/dist/officers/verify-acts-once.js");
    return verifyActsOnce(databaseUrl, anchor);
  });
  if (brokenAt) {
    console.error(`The chain holds for ${acts} acts. Act ${brokenAt.number} ${WORDS[brokenAt.how]}.`);
    return 1;
  }
  console.log(`acts ${acts}`);
  if (last) console.log(`anchor ${last.number}:${last.hash}`);
  return 0;
};
