import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/entry/entry-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("title") };
}

export default function Page() {
  return EntryPage();
}
