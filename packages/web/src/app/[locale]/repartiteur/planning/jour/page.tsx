import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DayPage } from "@/planning/day-page";

type Search = Record<"departement" | "inspecteur" | "jour" | "groupe", string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning.day"))("metaTitle") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const one = (name: keyof Search) => (typeof search[name] === "string" ? search[name] : null);
  return DayPage({ code: one("departement"), examiner: one("inspecteur"), day: one("jour"), group: one("groupe") });
}
