import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeletedPage } from "@/account/deleted-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.deleted"))("title") };
}

export default function Page() {
  return <DeletedPage />;
}
