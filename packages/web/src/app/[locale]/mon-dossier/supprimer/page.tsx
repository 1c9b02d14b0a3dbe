import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeletePage } from "@/account/delete-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.delete"))("title") };
}

export default function Page() {
  return <DeletePage />;
}
