import { eligibilityOn } from "../dist/domain/regulation/eligibility.js";
import { openDatabase } from "../dist/platform/database.js";
import { judgedFile } from "../dist/regulation/judged-file.js";
import { readRulebook } from "../dist/regulation/rulebook.js";
import { benchmark } from "./kit/benchmark.ts";
import { inDays } from "./kit/changing-places.ts";
import { startChild } from "./kit/child.ts";
import { createCrowd } from "./kit/crowd.ts";
import { startBenchCluster } from "./kit/database.ts";
import { openHttpConnection } from "./kit/http-connection.ts";
import { inTurns } from "./kit/rounds.ts";
import { microseconds, perSecond } from "./kit/table.ts";
import { throughput } from "./kit/workers.ts";
import { files } from "./programs/files.ts";
import type { Product } from "./programs/product.ts";

const ROUNDS = 5;
const SLOTS = 120_000;
const DEPARTMENT = "93";
const CONNECTIONS = 4;
const CALLS_A_ROUND = 400;
const READERS = 200;
const JUDGED_A_ROUND = 100_000;
/** Ten rule sets in place of one: as long a round as the others. */
const JUDGED_WHOLE_A_ROUND = 10_000;
const WANTED_PER_SECOND = 100_000;
/** Further ahead than any planning. */
const LATEST_DAY = 400;

const INSIDE = `CPU time (user and system, collecting garbage included): of this process for judging, of the API alone for boards, so that what else the machine does counts less.
Judging: ${files.length} different files and questions in turn, each with another exam date: the verdict with its earliest
date, never asked about before: the answer as \`eligibility\`, \`simulateEligibility\` and the board give it. "Ahead": may this person sit, and from when, held against the rule sets of that date and after
it. "Whole": also since when or until when it was so, held against every rule set from the first on. "Every rule": the same for each rule that was looked at. The peer is the aim of ${WANTED_PER_SECOND.toLocaleString("en")}/s itself.
Board: signed-in candidates, recognised beforehand, read 500 places over HTTP, with a filter that nobody used before on either side; with \`eligibility { earliestDate }\` of every place
(the date itself where the answer is yes) against without. Kept: a board without eligibility that was asked for before is not made again at all.`;

type Asked = "" | "eligibility { earliestDate }" | "eligibility { earliestDate verdict { __typename } }";

const board = (eligibility: Asked, to?: string): string =>
  JSON.stringify({
    query: `query Board($filter: AvailabilityFilter!, $first: Int) { availability(filter: $filter, first: $first) { version totalOpen
      slots { id startsAt date localTime durationMinutes phase centre { id name }
        ${eligibility} } } }`,
    variables: { filter: { departmentCode: DEPARTMENT, category: "B", to }, first: 500 },
  });

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const databaseUrl = await cluster.demonstration("eligibility", SLOTS);
  const { db, close } = openDatabase(databaseUrl, { poolSize: 1 });
  const rulebook = await readRulebook(db);
  await close();

  const judged = async (count: number, decide: (n: number) => unknown): Promise<number> => {
    const since = process.cpuUsage();
    for (let n = 0; n < count; n += 1) decide(n);
    const { user, system } = process.cpuUsage(since);
    return (count / (user + system)) * 1_000_000;
  };
  const dates = Array.from({ length: 90 }, (_, day) => inDays(day + 3));
  const at = (n: number) => {
    const file = files[n % files.length];
    const on = dates[n % dates.length];
    if (!file || !on) throw new Error("nothing to judge");
    return { ...file, on };
  };
  const asked = (n: number) => {
    const { facts, question, on } = at(n);
    return judgedFile(facts, rulebook).on(question.category, question.phase, on);
  };

  const product = owns(await startChild<Product>(new URL("programs/product.ts", import.meta.url), { databaseUrl }));
  // Many readers: each has a limit of calls a minute.
  const readers = await createCrowd(databaseUrl, READERS);
  let call = 0;
  const headers = () => `authorization: Bearer ${readers[call++ % READERS]?.token}\r\n`;
  const WHO = JSON.stringify({ query: "{ viewer { candidate { neph } } }" });
  const connections = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => openHttpConnection(product.ready.port)),
  );
  const send = (bodies: readonly string[], expected: string) =>
    throughput(connections, bodies, async (connection, body) => {
      const answer = await connection.post(headers(), body);
      if (!answer.includes(expected)) throw new Error(answer.slice(0, 500));
    });
  const read = async (bodies: readonly string[], expected: string): Promise<number> => {
    // Recognised before the clock runs: a look-up lasts five seconds, and would fall on whoever comes first.
    await send(Array<string>(READERS).fill(WHO), '"neph"');
    const before = await product.cpu();
    await send(bodies, expected);
    return ((await product.cpu()) - before) / bodies.length;
  };
  let day = LATEST_DAY;
  const neverAsked = (asked: Asked) => Array.from({ length: CALLS_A_ROUND }, () => board(asked, inDays(++day)));
  const expected = '"slots":[{';

  const costs = await inTurns(ROUNDS, {
    ahead: () => judged(JUDGED_A_ROUND, (n) => asked(n).earliestDate),
    whole: () =>
      judged(JUDGED_WHOLE_A_ROUND, (n) => {
        const { verdict } = asked(n);
        return verdict.kind === "Satisfied" ? verdict.since : verdict.kind === "Refused" && verdict.latestDate;
      }),
    rules: () =>
      judged(JUDGED_WHOLE_A_ROUND, (n) => {
        const { whole, on } = asked(n);
        eligibilityOn(whole(), rulebook, on);
      }),
    date: () => read(neverAsked("eligibility { earliestDate }"), '"eligibility":{'),
    verdicts: () => read(neverAsked("eligibility { earliestDate verdict { __typename } }"), '"eligibility":{'),
    without: () => read(neverAsked(""), expected),
    kept: () => read(Array<string>(CALLS_A_ROUND).fill(board("")), expected),
  });
  for (const connection of connections) connection.close();
  const wanted = { peer: perSecond(WANTED_PER_SECOND) };
  const without = { peer: microseconds(costs.without) };
  return [
    {
      ...{ what: "files judged ahead, a second of a core", ours: perSecond(costs.ahead), ...wanted },
      ...{ ratio: costs.ahead / WANTED_PER_SECOND, aim: { atLeast: 1 } },
    },
    {
      ...{ what: "  the whole rulebook", ours: perSecond(costs.whole), ...wanted },
      ratio: costs.whole / WANTED_PER_SECOND,
    },
    {
      ...{ what: "  the whole rulebook, every rule told", ours: perSecond(costs.rules), ...wanted },
      ratio: costs.rules / WANTED_PER_SECOND,
    },
    {
      ...{ what: "board of 500 with eligibility, CPU", ours: microseconds(costs.date), ...without },
      ...{ ratio: costs.date / costs.without, aim: { atMost: 1.3 } },
    },
    {
      ...{ what: "  the same, with the verdict of each", ours: microseconds(costs.verdicts), ...without },
      ratio: costs.verdicts / costs.without,
    },
    {
      ...{ what: "  against a board that was kept", ours: microseconds(costs.date), peer: microseconds(costs.kept) },
      ratio: costs.date / costs.kept,
    },
  ];
});
