import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmailLinkPage } from "@/account/email-link-page";

type Props = { searchParams: Promise<{ cle?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.emailLink"))("title"), robots: "noindex", referrer: "no-referrer" };
}

export default async function Page({ searchParams }: Props) {
  const { cle } = await searchParams;
  return <EmailLinkPage linkKey={typeof cle === "string" ? cle : ""} />;
}
