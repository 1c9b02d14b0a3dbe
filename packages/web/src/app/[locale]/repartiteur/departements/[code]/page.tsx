import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueuePage } from "@/officer/queue-page";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ etat?: string | string[]; apres?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.queue"))("metaTitle") };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ code }, { etat, apres }] = [await params, await searchParams];
  return QueuePage({
    code,
    state: typeof etat === "string" ? etat : null,
    after: typeof apres === "string" ? apres : null,
  });
}
