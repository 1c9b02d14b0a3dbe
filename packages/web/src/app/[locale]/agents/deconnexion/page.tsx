import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficerSignedOutPage } from "@/officer/officer-signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.signIn.signedOut"))("title") };
}

export default function Page() {
  return OfficerSignedOutPage();
}
