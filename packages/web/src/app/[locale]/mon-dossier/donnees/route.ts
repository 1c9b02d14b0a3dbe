import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { downloadData } from "@/account/download-data";
import { routing } from "@/i18n/routing";

type Context = { params: Promise<{ locale: string }> };

export async function GET(_: Request, { params }: Context) {
  const { locale } = await params;
  return hasLocale(routing.locales, locale) ? downloadData(locale) : notFound();
}
