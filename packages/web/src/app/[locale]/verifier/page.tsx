import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckConvocationPage } from "@/convocations/check-convocation-page";
import { pageOrFailure } from "@/shell/page-or-failure";

type Props = { searchParams: Promise<{ jeton?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("convocations.check"))("title"), robots: { index: false } };
}

export default async function Page({ searchParams }: Props) {
  const { jeton } = await searchParams;
  return pageOrFailure(() => CheckConvocationPage({ token: typeof jeton === "string" ? jeton : "" }));
}
