import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Query } from "@/availability/board-address";
import { RulesPage } from "@/rules/rules-page";
import { pageOrFailure } from "@/shell/page-or-failure";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  return pageOrFailure(() => RulesPage({ query }));
}
