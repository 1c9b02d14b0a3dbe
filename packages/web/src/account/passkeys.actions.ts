"use server";

import { RemovePasskeyDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { backToAccount } from "./back-to-account";

/** Removes a passkey of the visitor's; one that is gone already is not shown any more. */
export async function removePasskey(form: FormData): Promise<void> {
  await tellApi(RemovePasskeyDocument, { input: { id: String(form.get("cle") ?? "") } });
  await backToAccount("cles");
}
