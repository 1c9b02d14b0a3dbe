import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FiguresPage } from "@/figures/figures-page";

type Search = { departement?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures"))("metaTitle") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const { departement } = await searchParams;
  return FiguresPage({ department: typeof departement === "string" ? departement : null });
}
