import { defineRouting } from "next-intl/routing";

/** French first; the language is always visible in the address, so a link means the same to everybody. */
export const routing = defineRouting({
  locales: ["fr", "en"],
  defaultLocale: "fr",
  localePrefix: "always",
});

export type Locale = (typeof routing.locales)[number];
