import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import { getPathname, redirect } from "@/i18n/navigation";
import { type AccountDone, paths } from "@/paths";

/** Back to a section of the page of one's file, drawn anew: without that, an address that did not change keeps what was shown. */
export async function backToAccount(section: string, fait?: AccountDone): Promise<void> {
  const locale = await getLocale();
  revalidatePath(getPathname({ href: paths.account(), locale }));
  redirect({ href: `${paths.account(fait ? { fait } : {})}#${section}`, locale });
}
