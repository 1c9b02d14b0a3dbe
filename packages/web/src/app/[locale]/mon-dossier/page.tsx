import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountPage } from "@/account/account-page";
import { ACCOUNT_DONE } from "@/paths";

type Props = { searchParams: Promise<{ apres?: string | string[]; fait?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const { apres, fait } = await searchParams;
  return (
    <AccountPage
      after={typeof apres === "string" ? apres : null}
      done={ACCOUNT_DONE.find((done) => done === fait) ?? null}
    />
  );
}
