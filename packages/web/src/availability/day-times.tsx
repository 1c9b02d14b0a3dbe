"use client";

import { useTranslations } from "next-intl";
import { BoardLink } from "./board-link";
import { neighbours } from "./calendar";
import { CentreTimes } from "./centre-times";
import { HeldCount } from "./held-count";
import type { Centre } from "./load-board";
import { useMoving } from "./moving-context";
import { OwnDay } from "./own-day";
import type { ShownBoard } from "./shown-board";
import { useWrittenDate } from "./use-written-date";
import "./day-times.css";

/** The times of the chosen day, centre by centre. */
export function DayTimes({ shown, day, centres }: { shown: ShownBoard; day: string; centres: readonly Centre[] }) {
  const words = useTranslations("board");
  const write = useWrittenDate();
  const moving = useMoving();
  const { previous, next } = neighbours(day, shown.days);
  return (
    <section className="day" aria-labelledby="day-title">
      <div className="day__head">
        <h2 id="day-title" className="day__title">
          {write(day)}
          <span className="day__open">
            {words("open", { count: shown.openThatDay })}
            <HeldCount value={shown.heldThatDay} />
          </span>
        </h2>
        <div className="day__moves">
          <Move to={previous} label="previous" icon="fr-icon-arrow-left-s-line" />
          <Move to={next} label="next" icon="fr-icon-arrow-right-s-line" />
        </div>
      </div>
      <OwnDay day={day} />
      {moving?.date === day && (
        <p className="day__own">{words("moving.current", { time: moving.localTime, centre: moving.centreName })}</p>
      )}
      {centres.map((centre) => {
        const times = shown.times.get(centre.id);
        return times && <CentreTimes key={centre.id} centre={centre} times={times} day={day} />;
      })}
      {shown.times.size === 0 && (
        <div className="day__none">
          <p>{words("times.none")}</p>
          {next && (
            <BoardLink className="fr-link fr-icon-arrow-right-line fr-link--icon-right" change={{ jour: next }}>
              {words("times.nextDay", { date: write(next) })}
            </BoardLink>
          )}
        </div>
      )}
    </section>
  );
}

function Move({ to, label, icon }: { to: string | null; label: "previous" | "next"; icon: string }) {
  const words = useTranslations("board.calendar");
  if (to === null) return <span className={`day__move ${icon}`} aria-hidden="true" />;
  return (
    <BoardLink className={`day__move ${icon}`} change={{ jour: to }} label={words(label)}>
      <span aria-hidden="true" />
    </BoardLink>
  );
}
