"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { LicenceCategory } from "@/availability/licence-category";
import { useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";

type State = "ready" | "asking" | "refused" | "unavailable";

/** Around where one is. The position is rounded to about a kilometre before it leaves the browser. */
export function NearMe({ category }: { category: LicenceCategory }) {
  const words = useTranslations("home.near");
  const router = useRouter();
  const [state, setState] = useState<State>("ready");
  const ask = () => {
    if (!("geolocation" in navigator)) return setState("unavailable");
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        router.push(
          paths.board({ pres: `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`, categorie: category }),
        ),
      (error) => setState(error.code === error.PERMISSION_DENIED ? "refused" : "unavailable"),
      { maximumAge: 600_000, timeout: 10_000 },
    );
  };
  return (
    <div className="way way--near">
      <h3 className="way__title fr-icon-road-map-line">{words("title")}</h3>
      <p>{words("explanation")}</p>
      <button className="fr-btn fr-btn--secondary" type="button" onClick={ask} disabled={state === "asking"}>
        {words(state === "asking" ? "asking" : "ask")}
      </button>
      <p className="way__status" role="status">
        {(state === "refused" || state === "unavailable") && words(state)}
      </p>
      <noscript>
        <p>{words("withoutScript")}</p>
      </noscript>
    </div>
  );
}
