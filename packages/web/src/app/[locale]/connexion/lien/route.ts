import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { routing } from "@/i18n/routing";
import { openedLink } from "@/sign-in/opened-link";

type Context = { params: Promise<{ locale: string }> };

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params;
  return hasLocale(routing.locales, locale) ? openedLink(request, locale) : notFound();
}
