import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WithdrawPage } from "@/withdrawals/withdraw-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("withdrawals"))("session.metaTitle") };
}

export default async function Page({ params }: { params: Promise<{ session: string }> }) {
  return WithdrawPage({ sessionId: (await params).session });
}
