import { describe, expect, it, test } from "vitest";
import { copyChunks, copyLine } from "./copy-rows.js";

describe("a line of COPY", () => {
  test.each([
    [[1, "Évry", true, false], "1\tÉvry\ttrue\tfalse\n"],
    [[null, ""], "\\N\t\n"],
    [["\\N"], "\\\\N\n"],
    [["a\tb\nc\rd\\e"], "a\\tb\\nc\\rd\\\\e\n"],
    [['L\'Haÿ, "là"'], 'L\'Haÿ, "là"\n'],
    [[["B", "A2"], []], "{B,A2}\t{}\n"],
    [[-61.5, 0], "-61.5\t0\n"],
  ])("%j is %j", (row, line) => {
    expect(copyLine(row)).toBe(line);
  });

  it("is gathered with others, in order, none lost", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [index, "x".repeat(10)]);
    const chunks = [...copyChunks(rows)];
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.join("")).toBe(rows.map(copyLine).join(""));
    expect([...copyChunks([])]).toEqual([]);
  });
});
