import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { registerUrql } from "@urql/next/rsc";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { type AnyVariables, createClient, fetchExchange, type OperationResult } from "urql/core";
import { apiUrl } from "./addresses";

/** One client a request: nothing of one visitor is kept for another. */
const { getClient } = registerUrql(() =>
  createClient({
    url: `${apiUrl()}/graphql`,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: "network-only",
  }),
);

/** Asks the API in the name of the visitor (their cookie, their language) while a page is rendered. */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<OperationResult<Data, Variables>> {
  const cookie = (await headers()).get("cookie");
  const fetchOptions: RequestInit = {
    cache: "no-store",
    headers: { "accept-language": await getLocale(), ...(cookie ? { cookie } : {}) },
  };
  return getClient().query(document, variables, { fetchOptions }).toPromise();
}
