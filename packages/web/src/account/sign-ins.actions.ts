"use server";

import { getLocale } from "next-intl/server";
import { EndSignInDocument, EndSignInsDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { forgetSession } from "@/sign-in/forget-session";
import { backToAccount } from "./back-to-account";

/** Ends one sign-in of the visitor's. One that was over already is over: the list then shows it no more. */
export async function endOneSignIn(form: FormData): Promise<void> {
  await tellApi(EndSignInDocument, { input: { id: String(form.get("connexion") ?? "") } });
  await backToAccount("connexions", "connexion");
}

export async function endOtherSignIns(): Promise<void> {
  await tellApi(EndSignInsDocument, { input: { keepCurrent: true } });
  await backToAccount("connexions", "connexions");
}

/** Everywhere, here included. */
export async function endEverySignIn(): Promise<void> {
  await tellApi(EndSignInsDocument, { input: { keepCurrent: false } });
  await forgetSession();
  redirect({ href: paths.home(), locale: await getLocale() });
}
