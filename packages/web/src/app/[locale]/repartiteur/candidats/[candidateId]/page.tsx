import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilePage } from "@/candidate-files/file-page";

type Asked = { des?: string | string[]; messages?: string | string[]; decisions?: string | string[] };
type Props = { params: Promise<{ candidateId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("candidateFiles.file"))("metaTitle") };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" && value !== "" ? value : null);

export default async function Page({ params, searchParams }: Props) {
  const [{ candidateId }, { des, messages, decisions }] = [await params, await searchParams];
  return FilePage({
    id: decodeURIComponent(candidateId),
    from: one(des),
    messages: one(messages),
    decisions: one(decisions),
  });
}
