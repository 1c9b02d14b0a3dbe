"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmPresenceDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";

/** Why nothing was written down, in words. */
export type PresenceRefusal = { readonly message: string };

/** Runs on a click only: a scanner that follows the mailed link confirms nothing. Then the page shows what is written down. */
export async function confirmPresence(_: PresenceRefusal | null, form: FormData): Promise<PresenceRefusal> {
  const bookingId = String(form.get("reservation") ?? "");
  const told = await tellApi(ConfirmPresenceDocument, { bookingId }).catch(() => null);
  const answer = told?.confirmPresence;
  if (answer?.__typename === "ConfirmPresenceSuccess")
    return redirect({ href: paths.confirmPresence(bookingId), locale: await getLocale() });
  return { message: answer?.message ?? (await getTranslations("convocations.presence"))("lost") };
}
