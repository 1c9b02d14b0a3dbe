import type { CombinedError } from "urql/core";
import type { Reply } from "./until-answered";

/** Longest wait for one answer; then the same request is sent again. */
const PATIENCE_MILLISECONDS = 10_000;

/** Codes of the API for requests that cannot become right by sending them again. */
const FOR_GOOD = ["BAD_USER_INPUT", "BAD_REQUEST", "GRAPHQL_VALIDATION_FAILED", "FORBIDDEN_ORIGIN"];

type Result<Data> = { data?: Data | undefined; error?: CombinedError | undefined };

/** Turns a result of urql into a reply; a result that does not come in time is a lost one. */
export async function replyOf<Data, Answer>(
  result: Promise<Result<Data>>,
  read: (data: Data) => Answer,
): Promise<Reply<Answer>> {
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, null));
  const settled = await Promise.race([result, tooLate]);
  if (settled?.data) return { kind: "answer", answer: read(settled.data) };
  const errors = settled?.error?.graphQLErrors ?? [];
  if (errors.some(({ extensions }) => FOR_GOOD.includes(String(extensions.code)))) return { kind: "malformed" };
  return { kind: "lost", reason: errors.length > 0 ? "service" : "network" };
}
