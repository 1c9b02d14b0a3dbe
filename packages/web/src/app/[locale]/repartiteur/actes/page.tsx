import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActsPage } from "@/acts/acts-page";
import { ACTS_SEARCH } from "@/acts/acts-search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.acts"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const given = await searchParams;
  const search = Object.fromEntries(
    ACTS_SEARCH.map((name) => [name, typeof given[name] === "string" ? given[name].trim() : ""]),
  );
  return ActsPage({ search, after: typeof given.apres === "string" ? given.apres : null });
}
