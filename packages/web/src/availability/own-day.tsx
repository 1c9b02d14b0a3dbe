"use client";

import { useTranslations } from "next-intl";
import { useContext } from "react";
import { stretchOn } from "./own-days";
import { OwnDaysContext } from "./own-days-context";

/** Why the day on the page, or one of its tests, is none for the signed-in candidate. */
export function OwnDay({ day }: { day: string }) {
  const words = useTranslations("board.own");
  const stretches = useContext(OwnDaysContext);
  const phases = [...new Set(stretches.map(({ phase }) => phase))];
  const told = phases.flatMap((phase) => stretchOn(stretches, day, phase) ?? []);
  return told.map(
    ({ phase, mark, message }) =>
      mark && (
        <p key={phase} className="own-day">
          <span className={`own-legend__swatch own-mark own-mark--${mark}`} aria-hidden="true" />
          <span>
            {phases.length > 1 && <>{words(`phase.${phase}`)} </>}
            <strong>{words(`mark.${mark}`)}.</strong> {message}
          </span>
        </p>
      ),
  );
}
