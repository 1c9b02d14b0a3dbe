"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { StartTime } from "./counts";
import type { Centre } from "./load-board";
import { useMoving } from "./moving-context";
import { useTimeMark } from "./own-days-context";
import { useTurn } from "./own-turns-context";
import { useWrittenDate } from "./use-written-date";

type Props = { centre: Centre; times: readonly StartTime[]; day: string };

/** The free times of one centre on the chosen day; each one leads to its booking. */
export function CentreTimes({ centre, times, day }: Props) {
  const words = useTranslations("board.centres");
  const hasTwoPhases = new Set(times.map(({ phase }) => phase)).size > 1;
  return (
    <article className="centre-times">
      <h3 className="centre-times__name">{centre.name}</h3>
      <p className="centre-times__where">
        {[
          centre.address,
          centre.distanceKm !== null && words("distance", { km: String(Math.round(centre.distanceKm)) }),
          centre.demonstration && words("demonstration"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <ul className="centre-times__list">
        {times.map((time) => (
          <li key={time.key}>
            <TimeLink time={time} day={day} centreName={centre.name} showsPhase={hasTwoPhases} />
          </li>
        ))}
      </ul>
    </article>
  );
}

type TimeLinkProps = { time: StartTime; day: string; centreName: string; showsPhase: boolean };

/** One time. When its last place goes it stays a moment, the same element, so that a focus on it is not lost. */
function TimeLink({ time, day, centreName, showsPhase }: TimeLinkProps) {
  const words = useTranslations("board.times");
  const ownWords = useTranslations("board.own.brief");
  const date = useWrittenDate()(day);
  const moving = useMoving();
  const refused = useTimeMark(day, time.phase);
  const turn = useTurn(time.placeId);
  const mark = refused ?? (turn ? "early" : null);
  const isGone = time.open === 0;
  const state = isGone ? "gone" : time.isFresh ? "fresh" : "open";
  const stay = (event: MouseEvent) => {
    if (isGone) event.preventDefault();
  };
  return (
    <Link
      className={`time time--${state} ${mark ? `own-mark own-mark--${mark}` : ""}`}
      href={paths.book(time.placeId, { deplacer: moving?.bookingId })}
      aria-disabled={isGone || undefined}
      onClick={stay}
      prefetch={false}
      scroll={false}
    >
      <span className="fr-sr-only">{words(moving ? "change" : "book", { date })} </span>
      <span className="time__clock">{time.localTime}</span>
      <span className="fr-sr-only"> {words("atCentre", { centre: centreName })}, </span>
      <span className="time__note">
        {state === "open" ? words("count", { count: time.open }) : words(state)}
        {showsPhase && <span className="time__phase"> {words(time.phase)}</span>}
        {refused && <span className="time__own"> {ownWords(refused)}</span>}
        {!refused && turn && <span className="time__own"> {words("turn", { from: turn })}</span>}
      </span>
    </Link>
  );
}
