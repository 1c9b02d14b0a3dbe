import type { RuleFactsFragment } from "../graphql/generated/graphql";

type Value = RuleFactsFragment["history"][number];

/** One line of a history: a value, or the members of a list that came and go together. */
export type Line = Omit<Value, "key"> & {
  /** It counts for an exam on the date that was asked. */
  counts: boolean;
};

/** How the value with one name came to be what it is, oldest first. */
export type ValueHistory = {
  /** The part of the key after the rule's id: `practical`. */
  name: string;
  lines: readonly Line[];
};

/** Names of values in the order in which they are told, for rules that have several. */
const valueNames = [
  ...(["theory", "practical", "under", "training", "validity", "tests"] as const),
  ...(["byPoints", "limit25", "limit20", "limit15", "limit10"] as const),
  ...(["above25", "from21", "from16", "from11", "upTo10", "anyPoints", "flat"] as const),
  ...(["categories", "notice", "wait", "driving", "speed", "manoeuvres", "reversing", "checks"] as const),
  ...(["atLeast", "atMost", "attempts", "collection", "resending", "school", "employee"] as const),
] as const;

type ValueName = (typeof valueNames)[number];

/** Whether this is a name that has words of its own. */
export const isValueName = (name: string): name is ValueName => (valueNames as readonly string[]).includes(name);

const place = (name: string): number => (isValueName(name) ? valueNames.indexOf(name) : valueNames.length);

/** The history of a rule, name by name. Members of a list that have the same time, standing and source are one line. */
export function valueHistories(history: readonly Value[], on: string): readonly ValueHistory[] {
  const names = new Map<string, Map<string, Line>>();
  for (const { key, ...value } of history) {
    const name = key.slice(key.indexOf(".") + 1);
    const lines = names.get(name) ?? new Map<string, Line>();
    const alike = JSON.stringify([value.validFrom, value.validTo, value.inForce, value.evidence, value.source]);
    const line = lines.get(alike);
    const text = line ? `${line.text}, ${value.text}` : value.text;
    lines.set(alike, { ...value, text, counts: countsOn(value, on) });
    names.set(name, lines);
  }
  return [...names]
    .map(([name, lines]) => ({ name, lines: [...lines.values()] }))
    .sort((a, b) => place(a.name) - place(b.name));
}

const countsOn = ({ inForce, validFrom, validTo }: Omit<Value, "key">, on: string) =>
  inForce && validFrom <= on && (validTo === null || validTo === undefined || validTo > on);

/** The day since which the values are those of the text, out of the source of the rule itself; else `null`. */
export function unchangedSince({ source }: { source: string }, histories: readonly ValueHistory[]): string | null {
  const lines = histories.flatMap((history) => history.lines);
  const [first] = lines;
  const isPlain = lines.every((line) => line.source === source && line.validFrom === first?.validFrom);
  return first && isPlain && !hasMoved(histories) ? first.validFrom : null;
}

/** Something is told that the text of the rule does not say: an earlier or later value, or one that is not confirmed. */
export const hasMoved = (histories: readonly ValueHistory[]): boolean =>
  histories.some(({ lines }) => lines.length > 1 || lines.some(({ counts }) => !counts));
