import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";
import { replyOf } from "./reply";
import type { Reply } from "./until-answered";

/** Sends one mutation from the browser, once; `read` finds the answer in its data. */
export function useSend<Data, Variables extends AnyVariables, Answer>(
  document: TypedDocumentNode<Data, Variables>,
  read: (data: Data) => Answer,
): (variables: Variables) => Promise<Reply<Answer>> {
  const client = useClient();
  return (variables) => replyOf(client.mutation(document, variables).toPromise(), read);
}
