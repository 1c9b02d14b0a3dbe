import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReferencePage } from "@/reference/reference-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reference"))("title") };
}

type Asked = Promise<{ departement?: string | string[] }>;

export default async function Page({ searchParams }: { searchParams: Asked }) {
  const { departement } = await searchParams;
  return ReferencePage({ department: typeof departement === "string" ? departement : null });
}
