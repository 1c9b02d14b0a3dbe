type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/**
 * What a paper says, spelled in one way only: JSON with the names of every object in the order of their code units, and text in
 * Unicode's composed form (NFC), so that the same paper always has the same hash.
 */
export const canonical = (value: Value): string => {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(",")}}`;
};

export type CanonicalContent = { readonly [key: string]: Value };
