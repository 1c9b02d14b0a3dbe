"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { NextStep, type RefusalContext } from "./next-step";
import type { AnyRefusal } from "./refusal";

/** A "no" in plain words: what happened, what to do next, and the rule it comes from. Takes the focus: it is the answer to a click. */
export function RefusalNotice({ refusal, context }: { refusal: AnyRefusal; context: RefusalContext }) {
  const words = useTranslations("refusals");
  const titles = useTranslations("refusals.title");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const origin = [
    refusal.rule && words("rule", { rule: refusal.rule }),
    refusal.source && words("source", { source: refusal.source }),
  ].filter(Boolean);
  return (
    <div className="fr-alert fr-alert--warning">
      <h3 className="fr-alert__title" ref={title} tabIndex={-1}>
        {titles(refusal.__typename)}
      </h3>
      <p>{refusal.message}</p>
      <NextStep refusal={refusal} context={context} />
      {origin.length > 0 && <p className="fr-hint-text fr-mt-1w fr-mb-0">{origin.join(" - ")}</p>}
    </div>
  );
}
