import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficersPage } from "@/officers/officers-page";

type Search = Record<"role" | "departement" | "q" | "apres" | "fait", string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.officers"))("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const one = (name: keyof Search) => (typeof search[name] === "string" ? search[name] : "");
  const filter = { role: one("role"), departement: one("departement"), q: one("q") };
  return OfficersPage({ filter, after: one("apres") || null, removed: one("fait") === "retire" });
}
