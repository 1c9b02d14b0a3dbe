import { createHash } from "node:crypto";

/**
 * The key of one attempt: the page's own, and what is asked. Sent twice it is the same wish; with another place, reason or rule it is
 * another one, and the answer to the first does not come back.
 */
export function attemptKey(pageKey: string, ...asked: readonly string[]): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([pageKey, ...asked]))
    .digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
