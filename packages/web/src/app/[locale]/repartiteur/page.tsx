import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficerPage } from "@/officer/officer-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.home"))("title") };
}

export default function Page() {
  return OfficerPage();
}
