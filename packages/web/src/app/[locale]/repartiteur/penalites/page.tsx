import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProofsPage } from "@/candidate-files/proofs-page";

type Props = { searchParams: Promise<{ apres?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("candidateFiles.proofs"))("metaTitle") };
}

export default async function Page({ searchParams }: Props) {
  const { apres } = await searchParams;
  return ProofsPage({ after: typeof apres === "string" ? apres : null });
}
