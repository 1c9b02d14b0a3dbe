"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { WithdrawEntryDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { isRequestKey } from "./request-key";

/** Withdraws the request of a link; then a page without the link says so. Gives why not. */
export async function withdrawEntry(_: string | null, form: FormData): Promise<string | null> {
  const key = String(form.get("cle") ?? "");
  const words = await getTranslations("entry.request");
  if (!isRequestKey(key)) return words("unknown.message");
  const told = await tellApi(WithdrawEntryDocument, { input: { key } }).catch(() => null);
  if (!told) return words("unavailable");
  const { withdrawEntry: answer } = told;
  if (answer.__typename !== "WithdrawEntrySuccess") return answer.message;
  return redirect({ href: paths.entryWithdrawn(), locale: await getLocale() });
}
