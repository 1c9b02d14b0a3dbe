import { cache } from "react";
import { ViewerDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";

const asked = cache(() => askApi(ViewerDocument, {}));

/** The candidate who looks at this page, or `null`. Asked once a request; throws when the API does not answer. */
export const currentViewer = async () => (await asked()).viewer?.candidate ?? null;

/** The officer who looks at this page, or `null`. Asked once a request, with the candidate. */
export const currentOfficer = async () => (await asked()).officer ?? null;

export type CurrentOfficer = NonNullable<Awaited<ReturnType<typeof currentOfficer>>>;
