import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmPage } from "@/sign-in/confirm-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default function Page() {
  return <ConfirmPage />;
}
