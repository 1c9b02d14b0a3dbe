"use server";

import { getLocale } from "next-intl/server";
import { EndSignInDocument, EndSignInsDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { type AccountDone, paths } from "@/paths";
import { forgetSession } from "@/sign-in/forget-session";

async function backToList(fait: AccountDone): Promise<void> {
  redirect({ href: `${paths.account({ fait })}#connexions`, locale: await getLocale() });
}

/** Ends one sign-in of the visitor's. One that was over already is over: the list then shows it no more. */
export async function endOneSignIn(form: FormData): Promise<void> {
  await tellApi(EndSignInDocument, { input: { id: String(form.get("connexion") ?? "") } });
  await backToList("connexion");
}

export async function endOtherSignIns(): Promise<void> {
  await tellApi(EndSignInsDocument, { input: { keepCurrent: true } });
  await backToList("connexions");
}

/** Everywhere, here included. */
export async function endEverySignIn(): Promise<void> {
  await tellApi(EndSignInsDocument, { input: { keepCurrent: false } });
  await forgetSession();
  redirect({ href: paths.home(), locale: await getLocale() });
}
