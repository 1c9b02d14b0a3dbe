import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficerPage } from "@/officer/officer-page";

type Search = { departement?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.home"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const { departement } = await searchParams;
  return OfficerPage({ department: typeof departement === "string" ? departement : null });
}
