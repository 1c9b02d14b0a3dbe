import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExamDayPage } from "@/exam-day/exam-day-page";

type Props = { searchParams: Promise<{ jour?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("examDay"))("pageTitle") };
}

export default async function Page({ searchParams }: Props) {
  const { jour } = await searchParams;
  return ExamDayPage({ jour });
}
