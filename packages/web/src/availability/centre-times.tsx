"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
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
            <Time time={time} day={day} centreName={centre.name} showsPhase={hasTwoPhases} />
          </li>
        ))}
      </ul>
    </article>
  );
}

type TimeLinkProps = { time: StartTime; day: string; centreName: string; showsPhase: boolean };

/** One time. When its last place goes it stays a moment, the same element, so that a focus on it is not lost. */
function Time(props: TimeLinkProps) {
  const { open, held } = props.time;
  const [wasOpen, setWasOpen] = useState(open > 0);
  if (open > 0 && !wasOpen) setWasOpen(true);
  return held > 0 && !wasOpen ? <TimeBeingBooked {...props} /> : <TimeLink {...props} />;
}

/** A time whose places others are booking: there is nothing to choose, until one of them is free again. */
function TimeBeingBooked({ time, showsPhase }: TimeLinkProps) {
  const words = useTranslations("board.times");
  return (
    <span className="time time--held">
      <span className="time__clock">{time.localTime}</span>{" "}
      <span className="time__note">
        {words("held")}
        {showsPhase && <span className="time__phase"> {words(time.phase)}</span>}
      </span>
    </span>
  );
}

function TimeLink({ time, day, centreName, showsPhase }: TimeLinkProps) {
  const words = useTranslations("board.times");
  const ownWords = useTranslations("board.own.brief");
  const date = useWrittenDate()(day);
  const moving = useMoving();
  const refused = useTimeMark(day, time.phase);
  const turn = useTurn(time.placeId);
  const mark = refused ?? (turn ? "early" : null);
  const isGone = time.open === 0;
  const state = isGone ? (time.held > 0 ? "held" : "gone") : time.isFresh ? "fresh" : "open";
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
        {!isGone && time.held > 0 && <span className="time__held">{words("heldBeside", { count: time.held })}</span>}
        {showsPhase && <span className="time__phase"> {words(time.phase)}</span>}
        {refused && <span className="time__own"> {ownWords(refused)}</span>}
        {!refused && turn && <span className="time__own"> {words("turn", { from: turn })}</span>}
      </span>
    </Link>
  );
}
