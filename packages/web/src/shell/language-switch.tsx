"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Suspense } from "react";
import { Link, usePathname } from "@/i18n/navigation";

/** The same page in the other language, its filter kept. */
export function LanguageSwitch() {
  return (
    <Suspense fallback={null}>
      <OtherLanguage />
    </Suspense>
  );
}

function OtherLanguage() {
  const words = useTranslations("shell.language");
  const search = useSearchParams().toString();
  const pathname = usePathname();
  const other = useLocale() === "fr" ? "en" : "fr";
  return (
    <Link
      className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
      href={search ? `${pathname}?${search}` : pathname}
      locale={other}
      hrefLang={other}
      lang={other}
      prefetch={false}
    >
      {words("switch")}
    </Link>
  );
}
