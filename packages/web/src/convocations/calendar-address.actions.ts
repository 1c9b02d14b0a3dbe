"use server";

import { getLocale } from "next-intl/server";
import { RenewCalendarAddressDocument, RevokeCalendarAddressDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { type CalendarDone, paths } from "@/paths";

async function backToAddress(agenda: CalendarDone): Promise<void> {
  redirect({ href: `${paths.myBookings({ agenda })}#agenda`, locale: await getLocale() });
}

/** The form says which address it saw: sent twice, it makes one new address and not two. */
export async function renewCalendarAddress(form: FormData): Promise<void> {
  await tellApi(RenewCalendarAddressDocument, { replaces: String(form.get("adresse") ?? "") || null });
  await backToAddress("nouvelle");
}

export async function revokeCalendarAddress(): Promise<void> {
  await tellApi(RevokeCalendarAddressDocument, {});
  await backToAddress("supprimee");
}
