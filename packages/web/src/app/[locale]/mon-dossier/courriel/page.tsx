import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmailPage } from "@/account/email-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.email"))("title") };
}

export default function Page() {
  return <EmailPage />;
}
