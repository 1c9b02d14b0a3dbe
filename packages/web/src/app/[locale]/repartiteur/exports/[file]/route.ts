import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { downloadExport } from "@/exports/download-export";
import { routing } from "@/i18n/routing";

type Context = { params: Promise<{ locale: string; file: string }> };

export async function GET(request: Request, { params }: Context) {
  const { locale, file } = await params;
  return hasLocale(routing.locales, locale) ? downloadExport(request, locale, file) : notFound();
}
