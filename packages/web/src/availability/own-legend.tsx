"use client";

import { useTranslations } from "next-intl";
import { useContext } from "react";
import { monthOf } from "./calendar";
import { type DayMark, dayMark } from "./own-days";
import { OwnDaysContext } from "./own-days-context";

const MARKS = ["early", "late", "partly", "unknown", "never"] as const satisfies readonly DayMark[];

/** What the marks of the month on the page mean. */
export function OwnLegend({ day, days }: { day: string; days: ReadonlyMap<string, number> }) {
  const words = useTranslations("board.own.mark");
  const stretches = useContext(OwnDaysContext);
  const shown = [day, ...days.keys()].filter((date) => monthOf(date) === monthOf(day));
  const marks = new Set(shown.map((date) => dayMark(stretches, date)));
  if (!MARKS.some((mark) => marks.has(mark))) return null;
  return (
    <ul className="own-legend">
      {MARKS.filter((mark) => marks.has(mark)).map((mark) => (
        <li key={mark}>
          <span className={`own-legend__swatch own-mark own-mark--${mark}`} aria-hidden="true" />
          <span className="own-legend__words">{words(mark)}</span>
        </li>
      ))}
    </ul>
  );
}
