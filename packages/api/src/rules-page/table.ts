/** What Markdown would take for markup is taken as it is written: `14866*01` stays a number, and a bar does not end a cell. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, "\\$&");

/** A table of Markdown that reads as one without being rendered: its columns are as wide as their longest cell. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const row = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [row(heads), row(widths.map((width) => "-".repeat(width))), ...rows.map(row)].join("\n");
};
