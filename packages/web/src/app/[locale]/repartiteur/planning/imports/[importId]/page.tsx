import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanningImportPage } from "@/officer/planning-import-page";

type Props = {
  params: Promise<{ importId: string }>;
  searchParams: Promise<{ verdict?: string | string[]; apres?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.imports.of.planning"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ importId }, { verdict, apres }] = [await params, await searchParams];
  return PlanningImportPage({
    importId,
    verdict: typeof verdict === "string" ? verdict : null,
    after: typeof apres === "string" ? apres : null,
  });
}
