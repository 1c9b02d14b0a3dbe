import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficerRecordPage } from "@/officers/officer-record-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.record"))("metaTitle") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return OfficerRecordPage({ id: (await params).id });
}
