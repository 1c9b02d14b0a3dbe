"use server";

import { revalidatePath } from "next/cache";
import { ExtendHoldDocument, ReleaseHoldDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";

/** What the API said instead of doing it; null when it was done. `unanswered`: nobody said anything. */
export type ChangedHold = { message: string | null; unanswered?: boolean };

const inputOf = (form: FormData) => ({
  holdId: String(form.get("holdId")),
  idempotencyKey: String(form.get("idempotencyKey")),
});

const changed = async (change: Promise<{ __typename: string; message?: string }>): Promise<ChangedHold> => {
  try {
    const { message = null } = await change;
    // The page shows the hold as it is now, or the place without it.
    revalidatePath("/", "layout");
    return { message };
  } catch {
    return { message: null, unanswered: true };
  }
};

/** Asks for the time of a hold once more. */
export async function extendHoldByForm(_: ChangedHold | null, form: FormData): Promise<ChangedHold> {
  return changed(tellApi(ExtendHoldDocument, { input: inputOf(form) }).then(({ extendHold }) => extendHold));
}

/** Gives a held place back. */
export async function releaseHoldByForm(_: ChangedHold | null, form: FormData): Promise<ChangedHold> {
  return changed(tellApi(ReleaseHoldDocument, { input: inputOf(form) }).then(({ releaseHold }) => releaseHold));
}
