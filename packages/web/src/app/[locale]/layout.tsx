import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { routing } from "@/i18n/routing";
import { Shell } from "@/shell/shell";

type Props = { children: ReactNode; modal?: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("shell");
  return { title: { default: words("title"), template: `%s - ${words("service")}` }, description: words("tagline") };
}

export default async function LocaleLayout({ children, modal, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return (
    <Shell locale={locale} modal={modal}>
      {children}
    </Shell>
  );
}
