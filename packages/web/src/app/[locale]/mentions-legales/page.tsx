import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeptInBrowser } from "@/shell/kept-in-browser";
import { TextPage } from "@/shell/text-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.legal"))("title") };
}

export default function LegalPage() {
  return (
    <TextPage page="legal">
      <KeptInBrowser />
    </TextPage>
  );
}
