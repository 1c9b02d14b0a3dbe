import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicationPage } from "@/planning/publication-page";

type Search = Record<"departement" | "du" | "au" | "centre", string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning.publication"))("metaTitle") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const one = (name: keyof Search) => (typeof search[name] === "string" && search[name] !== "" ? search[name] : null);
  return PublicationPage({ code: one("departement"), from: one("du"), to: one("au"), centre: one("centre") });
}
