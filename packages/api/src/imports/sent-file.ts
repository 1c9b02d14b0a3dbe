import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Decider } from "./decider.js";
import type { SentBytes } from "./import-kind.js";

/** A file that was sent, before it is kept. */
export type SentFile = {
  readonly officerId: number | null;
  readonly fileName: string;
  readonly hash: string;
  readonly sentAt: Temporal.Instant;
};

const LONGEST_NAME = 120;

/** A file name to show: without a path, without what nobody can see. */
const shownName = (name: string): string =>
  name
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{Control}\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu, "")
    .slice(0, LONGEST_NAME)
    .toWellFormed() || "?";

export const sentFile = ({ name, bytes }: SentBytes, by: Decider, sentAt: Temporal.Instant): SentFile => ({
  officerId: by.officerId,
  fileName: shownName(name),
  hash: createHash("sha256").update(bytes).digest("hex"),
  sentAt,
});
