/** The value that half of the others do not reach. */
const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which this part (0 to 1) of the others lies. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

/**
 * Runs the peers in turn, A B C A B C..., so that whatever else the machine does falls on all of them alike. The first round
 * warms up and does not count. Answers the median of each.
 */
export const inTurns = async <Name extends string>(
  rounds: number,
  peers: Record<Name, (round: number) => Promise<number>>,
): Promise<Record<Name, number>> => {
  const measured = new Map<string, number[]>(Object.keys(peers).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, run] of Object.entries<(round: number) => Promise<number>>(peers)) {
      const value = await run(round);
      if (round > 0) measured.get(name)?.push(value);
    }
  return Object.fromEntries([...measured].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
};
