import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficerSignInPage } from "@/officer/officer-sign-in-page";

type Props = { searchParams: Promise<{ refus?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.signIn"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const { refus } = await searchParams;
  return <OfficerSignInPage refused={Array.isArray(refus) ? refus[0] : refus} />;
}
