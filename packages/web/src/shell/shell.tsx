import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { publicApiUrl } from "@/graphql/addresses";
import { BrowserClientProvider } from "@/graphql/browser-client";
import type { Locale } from "@/i18n/routing";
import { OfferWatch } from "@/waiting-list/offer-watch";
import { Footer } from "./footer";
import { Header } from "./header";
import { SkipLinks } from "./skip-links";
import "./design-system.css";
import "./shell.css";

/** The document around every page: language, header, main part, footer. */
export function Shell({ locale, modal, children }: { locale: Locale; modal?: ReactNode; children: ReactNode }) {
  return (
    <html lang={locale} data-fr-scheme="light" data-fr-theme="light">
      <body>
        <NextIntlClientProvider>
          <BrowserClientProvider apiUrl={publicApiUrl()}>
            <SkipLinks />
            <Header />
            <OfferWatch />
            <main id="content" tabIndex={-1}>
              {children}
            </main>
            {modal}
            <Footer />
          </BrowserClientProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
