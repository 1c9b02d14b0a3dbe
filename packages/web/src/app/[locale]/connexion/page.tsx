import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { returnPath } from "@/sign-in/return-path";
import { SignInPage } from "@/sign-in/sign-in-page";

type Props = { searchParams: Promise<{ retour?: string | string[]; fin?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const { retour, fin } = await searchParams;
  return (
    <SignInPage returnTo={returnPath(Array.isArray(retour) ? retour[0] : retour)} signedOutHere={fin === "locale"} />
  );
}
