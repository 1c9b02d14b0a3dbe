import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { hasLocale } from "next-intl";
import { downloadEntry } from "@/entry/download-entry";
import { routing } from "@/i18n/routing";

type Context = { params: Promise<{ locale: string }> };

export async function GET({ nextUrl }: NextRequest, { params }: Context) {
  const { locale } = await params;
  return hasLocale(routing.locales, locale) ? downloadEntry(locale, nextUrl.searchParams.get("cle") ?? "") : notFound();
}
