import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CentreRecordPage } from "@/reference/centre-record-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reference"))("centre.metaTitle") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ departement?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { departement }] = [await params, await searchParams];
  return CentreRecordPage({ id, department: typeof departement === "string" ? departement : "" });
}
