import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { registerUrql } from "@urql/next/rsc";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import {
  type AnyVariables,
  type CombinedError,
  createClient,
  fetchExchange,
  type OperationContext,
  type OperationResult,
} from "urql/core";
import { apiUrl } from "./addresses";

/** Longest wait for an answer of the API while a page is rendered; then the visitor is told, and can try again. */
const PATIENCE_MILLISECONDS = 10_000;

/** One client a request: nothing of one visitor is kept for another. */
const { getClient } = registerUrql(() =>
  createClient({ url: `${apiUrl()}/graphql`, exchanges: [fetchExchange], preferGetMethod: false }),
);

/** The API did not answer, or answered with an error (its codes, such as `BAD_USER_INPUT`, are in `codes`). */
export class ApiUnavailable extends Error {
  readonly codes: readonly string[];

  constructor(cause: CombinedError) {
    super(`The API gave no answer: ${cause.message}`, { cause });
    this.name = "ApiUnavailable";
    this.codes = cause.graphQLErrors.map((error) => String(error.extensions.code));
  }
}

/** Who asks: their session, and their address, so that the API's limits count them and not this server. */
const passedOn = (asked: Headers): Record<string, string> =>
  Object.fromEntries([...asked].filter(([name]) => name === "cookie" || name === "x-forwarded-for"));

/** Asks the API in the name of the visitor (their cookie, their language) while a page is rendered. */
export async function askApi<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return answerOf(
    await getClient()
      .query(document, variables, await inVisitorsName())
      .toPromise(),
  );
}

/** Tells the API to do something in the name of the visitor, for forms that are sent without JavaScript. */
export async function tellApi<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return answerOf(
    await getClient()
      .mutation(document, variables, await inVisitorsName())
      .toPromise(),
  );
}

async function inVisitorsName(): Promise<Partial<OperationContext>> {
  const asked = await headers();
  const fetchOptions: RequestInit = {
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    headers: { "accept-language": await getLocale(), ...passedOn(asked) },
  };
  return { fetchOptions };
}

function answerOf<Data>({ data, error }: OperationResult<Data>): Data {
  if (error) throw new ApiUnavailable(error);
  return data as Data;
}
