"use client";

import { useTranslations } from "next-intl";
import { useContext } from "react";
import { type Stretch, stretchOn } from "./own-days";
import { OwnDaysContext } from "./own-days-context";
import { useReason } from "./use-reason";

/** Why the day on the page, or one of its tests, is none for the signed-in candidate. */
export function OwnDay({ day }: { day: string }) {
  const stretches = useContext(OwnDaysContext);
  const phases = [...new Set(stretches.map(({ phase }) => phase))];
  return phases.map((phase) => {
    const stretch = stretchOn(stretches, day, phase);
    return stretch?.mark && <Reason key={phase} stretch={stretch} stretches={stretches} />;
  });
}

function Reason({ stretch, stretches }: { stretch: Stretch; stretches: readonly Stretch[] }) {
  const words = useTranslations("board.own.phase");
  const hasTwoPhases = stretches.some(({ phase }) => phase !== stretch.phase);
  return (
    <p className="own-day">
      <span className={`own-legend__swatch own-mark own-mark--${stretch.mark}`} aria-hidden="true" />
      <span>
        {hasTwoPhases && <>{words(stretch.phase)} </>}
        <strong>{useReason(stretch, stretches)}</strong>
      </span>
    </p>
  );
}
