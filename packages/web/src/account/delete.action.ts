"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { DeleteAccountDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { forgetSession } from "@/sign-in/forget-session";

export type DeleteRefusal = { typed: string; message: string };

/** Deletes the visitor's account; then they are signed out, on a page that says so. */
export async function deleteAccount(_: DeleteRefusal | null, form: FormData): Promise<DeleteRefusal | null> {
  const typed = String(form.get("neph") ?? "").slice(0, 40);
  const told = await tellApi(DeleteAccountDocument, { input: { neph: typed } }).catch(() => null);
  if (!told) return { typed, message: (await getTranslations("account.unavailable"))("message") };
  const { deleteAccount: answer } = told;
  if (answer.__typename !== "DeleteAccountSuccess") return { typed, message: answer.message };
  await forgetSession();
  return redirect({ href: paths.accountDeleted(), locale: await getLocale() });
}
