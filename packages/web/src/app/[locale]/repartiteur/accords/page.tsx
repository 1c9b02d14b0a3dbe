import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApprovalsPage } from "@/approvals/approvals-page";

type Props = { searchParams: Promise<{ apres?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.approvals"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const { apres } = await searchParams;
  return ApprovalsPage({ after: typeof apres === "string" ? apres : null });
}
