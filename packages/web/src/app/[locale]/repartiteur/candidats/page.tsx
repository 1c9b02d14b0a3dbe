import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchPage } from "@/candidate-files/search-page";

type Props = { searchParams: Promise<{ q?: string | string[]; apres?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("candidateFiles.search"))("metaTitle") };
}

export default async function Page({ searchParams }: Props) {
  const { q, apres } = await searchParams;
  return SearchPage({ search: typeof q === "string" ? q.trim() : "", after: typeof apres === "string" ? apres : null });
}
