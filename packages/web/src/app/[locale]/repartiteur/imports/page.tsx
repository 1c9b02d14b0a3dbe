import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportsPage } from "@/officer/imports-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.imports.of.candidates"))("title") };
}

export default function Page() {
  return ImportsPage({ kind: "candidates" });
}
