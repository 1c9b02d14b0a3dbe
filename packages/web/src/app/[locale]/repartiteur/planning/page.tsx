import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WeekPage } from "@/planning/week-page";

type Search = Record<"departement" | "semaine" | "centre" | "apres", string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning"))("metaTitle") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const one = (name: keyof Search) => (typeof search[name] === "string" && search[name] !== "" ? search[name] : null);
  return WeekPage({ code: one("departement"), week: one("semaine"), centre: one("centre"), after: one("apres") });
}
