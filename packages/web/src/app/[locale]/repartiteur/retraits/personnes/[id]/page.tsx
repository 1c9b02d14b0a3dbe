import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RehousingPage } from "@/withdrawals/rehousing-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("withdrawals"))("person.metaTitle") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return RehousingPage({ id: (await params).id });
}
