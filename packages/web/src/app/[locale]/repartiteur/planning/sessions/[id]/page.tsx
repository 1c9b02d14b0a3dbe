import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SessionPage } from "@/planning/session-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planning.session"))("metaTitle") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return SessionPage({ id: (await params).id });
}
