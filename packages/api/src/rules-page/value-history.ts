import { writtenDate } from "../contract/written-date.js";
import { RULE_LISTS } from "../domain/regulation/values.js";
import { historyOf } from "../regulation/asked-rule.js";
import type { SourcedRulebook } from "../regulation/rulebook.js";
import { escaped, table } from "./table.js";

const isList = (key: string): boolean => (RULE_LISTS as readonly string[]).includes(key);

export const inText = (date: string | null): string => (date === null ? "" : writtenDate(date, "en"));

/** To tell values as the API does. The page is in English only. */
export const told = (rulebook: SourcedRulebook) => ({
  rulebook: { now: () => rulebook },
  locale: "en" as const,
});

/** Members of a list that came and went together are one row. */
const rowsOf = (values: ReturnType<typeof historyOf>): string[][] => {
  const together = Map.groupBy(values, ({ key, text, validFrom, validTo, inForce, source }) =>
    JSON.stringify([key, validFrom, validTo, inForce, source, isList(key) || text]),
  );
  return [...together.values()].flatMap((some) =>
    some
      .slice(0, 1)
      .map(({ key, validFrom, validTo, inForce, evidence, source }) => [
        `\`${key}\``,
        escaped(some.map(({ text }) => text).join(", ")),
        inText(validFrom),
        inText(validTo),
        inForce ? "yes" : "no",
        evidence,
        escaped(source),
      ]),
  );
};

/** Every value that a rule has, had or will have; nothing for a rule without values. */
export const valueHistory = (id: string, rulebook: SourcedRulebook): string[] => {
  const values = historyOf({ id }, told(rulebook));
  if (values.length === 0) return [];
  return [table(["Value", "Is", "From", "Until (excluded)", "In force", "Evidence", "Source"], rowsOf(values)), ""];
};
