/** One line of a benchmark. `ratio` is ours divided by the peer's; without an aim it is only told. */
export type Result = {
  what: string;
  ours: string;
  peer?: string;
  ratio?: number;
  aim?: { atLeast: number } | { atMost: number };
};

const HEADINGS = ["", "Créneau", "peer", "ratio", "aim", ""];

const verdict = (ratio: number, aim: NonNullable<Result["aim"]>): boolean =>
  "atLeast" in aim ? ratio >= aim.atLeast : ratio <= aim.atMost;

const cells = ({ what, ours, peer = "", ratio, aim }: Result): string[] => [
  what,
  ours,
  peer,
  ratio === undefined ? "" : ratio.toFixed(ratio < 0.1 ? 3 : 2),
  aim === undefined ? "" : "atLeast" in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`,
  aim === undefined || ratio === undefined ? "" : verdict(ratio, aim) ? "met" : "NOT MET",
];

/** The lines in columns: words to the left, figures to the right. */
export const table = (results: readonly Result[]): string => {
  const rows = [HEADINGS, ...results.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString("en")}/s`;
export const microseconds = (us: number): string => `${us.toFixed(1)} µs`;
export const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`;
