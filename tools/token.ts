import { readArguments, readNumber } from "./command-line.ts";
import type { Environment } from "./environment.ts";
import { onOperatorDatabase } from "./operator-database.ts";
import { OperatorMessage } from "./operator-message.ts";

// `run` is needed: without it pnpm takes `token` for its own command (registry tokens, since pnpm 12.13).
const USAGE = "pnpm --silent run token candidate <neph>... [--days 30]";
/** As the constraint neph_is_digits has it. */
const NEPH = /^\d{10,19}$/;
const DAYS = { usual: 30, bounds: [1, 366] } as const;

const issue = (environment: Environment, nephs: readonly string[], days: number) =>
  onOperatorDatabase(environment, async (databaseUrl) => {
    const { openDatabase } = await import("../packages/api/dist/platform/database.js");
    const { issueTokens } = await import("../packages/api/dist/sign-in/issue-token.js");
    const { db, close } = openDatabase(databaseUrl, { poolSize: 1 });
    try {
      return await issueTokens(db, nephs, days);
    } finally {
      await close();
    }
  });

/**
 * `token candidate <neph>...`: one line `<neph> <token>` on stdout for each NEPH, in their order, and nothing else there.
 * A NEPH that is malformed or unknown is a line on stderr and makes the exit code 1; the others still get their tokens.
 */
export const tokenCommand = async (args: string[], environment: Environment): Promise<number> => {
  const { values, positionals } = readArguments(USAGE, {
    args,
    allowPositionals: true,
    options: { days: { type: "string" } },
  });
  const [kind, ...nephs] = positionals;
  if (kind !== "candidate" || nephs.length === 0) throw new OperatorMessage(`Usage: ${USAGE}`);
  const days = readNumber("--days", values.days, DAYS.bounds) ?? DAYS.usual;

  const wellFormed = nephs.filter((neph) => NEPH.test(neph));
  const tokens = wellFormed.length > 0 ? await issue(environment, wellFormed, days) : new Map<string, string>();
  const lines: string[] = [];
  for (const neph of nephs) {
    const token = tokens.get(neph);
    if (token) lines.push(`${neph} ${token}\n`);
    else if (NEPH.test(neph)) console.error(`${neph}: no candidate has this NEPH.`);
    else console.error(`${neph}: not a NEPH, which is 10 to 19 digits.`);
  }
  process.stdout.write(lines.join(""));
  return lines.length === nephs.length ? 0 : 1;
};
