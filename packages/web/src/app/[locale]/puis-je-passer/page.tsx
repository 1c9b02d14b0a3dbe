import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/availability/board-address";
import { EligibilityPage } from "@/eligibility/eligibility-page";
import { pageOrFailure } from "@/shell/page-or-failure";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("eligibility"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  return pageOrFailure(() => EligibilityPage({ query }));
}
