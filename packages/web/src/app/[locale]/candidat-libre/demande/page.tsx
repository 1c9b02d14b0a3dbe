import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RequestPage } from "@/entry/request-page";

type Props = { searchParams: Promise<{ cle?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.request"))("title"), robots: { index: false } };
}

export default async function Page({ searchParams }: Props) {
  const { cle } = await searchParams;
  return RequestPage({ requestKey: typeof cle === "string" ? cle : "" });
}
