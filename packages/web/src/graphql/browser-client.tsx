"use client";

import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { cacheExchange, createClient, fetchExchange, Provider } from "urql";

const ApiAddress = createContext("");

/** The public address of the API, as the server gave it to this page. */
export const useApiAddress = () => useContext(ApiAddress);

/** Gives queries and mutations of the browser a client that speaks in the visitor's name and language. */
export function BrowserClientProvider({ apiUrl, children }: { apiUrl: string; children: ReactNode }) {
  const locale = useLocale();
  const client = useMemo(
    () =>
      createClient({
        url: `${apiUrl}/graphql`,
        exchanges: [cacheExchange, fetchExchange],
        preferGetMethod: false,
        fetchOptions: { credentials: "include", headers: { "accept-language": locale } },
      }),
    [apiUrl, locale],
  );
  return (
    <ApiAddress value={apiUrl}>
      <Provider value={client}>{children}</Provider>
    </ApiAddress>
  );
}
