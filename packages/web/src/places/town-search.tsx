"use client";

import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useState } from "react";
import { useClient } from "urql";
import type { LicenceCategory } from "@/availability/licence-category";
import { TownsDocument } from "@/graphql/generated/graphql";
import { getPathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import { SubmitButton } from "@/sign-in/submit-button";
import { type Town, TownList } from "./town-list";

const PAUSE_MILLISECONDS = 150;
const SHORTEST_SEARCH = 2;

type Props = { category: LicenceCategory; search: string; towns: readonly Town[] };

/** Near a town: a plain GET form that lists the towns that match; with JavaScript they are listed as one types. */
export function TownSearch({ category, search, towns }: Props) {
  const words = useTranslations("home.town");
  const [typed, setTyped] = useState(search);
  const found = useTowns(typed, { search, towns });
  const isAsked = found.search.length >= SHORTEST_SEARCH;
  return (
    <div className="way">
      <h3 className="way__title fr-icon-building-line">{words("title")}</h3>
      <Form action={getPathname({ href: paths.home(), locale: useLocale() })} role="search" prefetch={false}>
        <input type="hidden" name="categorie" value={category} />
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="ville">
            {words("label")}
          </label>
          <input
            className="fr-input"
            id="ville"
            name="ville"
            type="text"
            autoComplete="address-level2"
            maxLength={60}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <SubmitButton secondary label={words("submit")} pendingLabel={words("pending")} />
      </Form>
      <p className="way__status" role="status">
        {isAsked && words("found", { count: found.towns.length, search: found.search })}
      </p>
      <TownList towns={found.towns} category={category} />
    </div>
  );
}

/** The towns of the newest search that was answered; those of the page until then, and when the API is silent. */
function useTowns(typed: string, rendered: { search: string; towns: readonly Town[] }) {
  const client = useClient();
  const [found, setFound] = useState(rendered);
  const wanted = useDeferredValue(typed.trim());
  useEffect(() => {
    if (wanted.length < SHORTEST_SEARCH) return setFound({ search: wanted, towns: [] });
    let isWanted = true;
    const timer = setTimeout(async () => {
      const { data } = await client.query(TownsDocument, { search: wanted });
      if (data && isWanted) setFound({ search: wanted, towns: data.places });
    }, PAUSE_MILLISECONDS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, wanted]);
  return found;
}
