import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExaminerRecordPage } from "@/reference/examiner-record-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reference"))("examiner.metaTitle") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ departement?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { departement }] = [await params, await searchParams];
  return ExaminerRecordPage({ id, department: typeof departement === "string" ? departement : "" });
}
