import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ApiUnavailable } from "@/graphql/server-client";
import { FailureMessage } from "./failure-message";

/**
 * The page, or in its place the same message as `error.tsx`, which Next draws in the browser only: without JavaScript one would
 * see an empty page. Only what is asked for in `makePage` itself is caught, not what its components ask for later.
 *
 * The answer's status is 200: a page of Next can answer 404, 403 and 401 besides, which would be wrong, or an empty 500.
 * Search engines are told by `noindex` instead, and monitoring is to look at the API's `/health`.
 */
export async function pageOrFailure(makePage: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await makePage();
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) throw error;
    console.error(error);
    return (
      <>
        <meta name="robots" content="noindex" />
        <FailureMessage />
      </>
    );
  }
}

/** The page's title, or that of the failure when the API has to be asked for it. */
export async function titleOrFailure(makeTitle: () => Promise<string>): Promise<Metadata> {
  try {
    return { title: await makeTitle() };
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) throw error;
    return { title: (await getTranslations("shell.failure"))("title") };
  }
}
