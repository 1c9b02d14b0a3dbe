import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WithdrawnPage } from "@/entry/withdrawn-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.withdrawn"))("title"), robots: { index: false } };
}

export default function Page() {
  return <WithdrawnPage />;
}
