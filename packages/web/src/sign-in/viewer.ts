import { cache } from "react";
import { ViewerDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";

/** The candidate who looks at this page, or `null`. Asked once a request; throws when the API does not answer. */
export const currentViewer = cache(async () => (await askApi(ViewerDocument, {})).viewer?.candidate ?? null);
