import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TextPage } from "@/shell/text-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.accessibility"))("title") };
}

export default function AccessibilityPage() {
  return <TextPage page="accessibility" />;
}
