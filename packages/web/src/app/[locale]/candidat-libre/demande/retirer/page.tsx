import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WithdrawPage } from "@/entry/withdraw-page";

type Props = { searchParams: Promise<{ cle?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.withdraw"))("title"), robots: { index: false } };
}

export default async function Page({ searchParams }: Props) {
  const { cle } = await searchParams;
  return <WithdrawPage requestKey={typeof cle === "string" ? cle : ""} />;
}
