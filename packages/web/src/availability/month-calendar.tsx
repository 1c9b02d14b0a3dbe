"use client";

import { useFormatter, useTranslations } from "next-intl";
import { civilNoon } from "@/i18n/civil-noon";
import { BoardLink } from "./board-link";
import { countsByMonth, monthOf, monthOfWeeks } from "./calendar";
import { Count } from "./count";
import type { Counts } from "./counts";
import { useMoving } from "./moving-context";
import { useDayMark } from "./own-days-context";
import { useWrittenDate } from "./use-written-date";
import "./calendar.css";

/** The month of the chosen day, with the free places of each day, and the months to go to. */
export function MonthCalendar({ days, heldDays, day }: { days: Counts; heldDays: Counts; day: string }) {
  const words = useTranslations("board.calendar");
  const format = useFormatter();
  const earliest = [day, ...days.keys(), ...heldDays.keys()].sort()[0];
  const { key, weeks } = monthOfWeeks(monthOf(day), earliest);
  const title = format.dateTime(civilNoon(`${key}-01`), { month: "long", year: "numeric" });
  const months = [...countsByMonth(days)];
  const most = Math.max(1, ...days.values());
  return (
    <section className="calendar" aria-label={words("label")}>
      {months.length > 1 && <Months days={days} months={months} current={key} />}
      <table className="calendar__table">
        <caption className={months.length > 1 ? "fr-sr-only" : "calendar__caption"}>{title}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((date) => (
              <th key={date} scope="col" abbr={format.dateTime(civilNoon(date), { weekday: "long" })}>
                {format.dateTime(civilNoon(date), { weekday: "short" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, weekday) => (
                <td key={WEEKDAYS[weekday]}>
                  {date && (
                    <Day
                      date={date}
                      open={days.get(date) ?? 0}
                      held={heldDays.get(date) ?? 0}
                      most={most}
                      isChosen={date === day}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A Monday to a Sunday, whichever: only their names are used. */
const WEEKDAYS = ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05", "2026-06-06", "2026-06-07"];

type DayProps = { date: string; open: number; held: number; most: number; isChosen: boolean };

function Day({ date, open, held, most, isChosen }: DayProps) {
  const words = useTranslations("board.calendar");
  const write = useWrittenDate();
  const number = Number(date.slice(8));
  const mark = useDayMark(date);
  const ownWords = useTranslations("board.own.mark");
  const heldWords = useTranslations("board");
  const isOwn = useMoving()?.date === date;
  const own = isOwn ? "calendar__day--own" : "";
  if (open + held === 0 && !isChosen)
    return (
      <span className={`calendar__day calendar__day--empty ${own}`}>
        {number}
        {isOwn && <span className="fr-sr-only">, {words("own")}</span>}
      </span>
    );
  return (
    <BoardLink
      className={`calendar__day calendar__day--${shadeOf(open, most)} ${mark ? `own-mark own-mark--${mark}` : ""} ${own}`}
      change={{ jour: date }}
      isCurrent={isChosen}
    >
      <span className="calendar__number">{number}</span> <Count value={open} />
      <span className="fr-sr-only">
        {" "}
        {words("day", { date: write(date), count: open })}
        {held > 0 && `, ${heldWords("held", { count: held })}`}
        {mark && `, ${ownWords(mark)}`}
        {isOwn && `, ${words("own")}`}
      </span>
    </BoardLink>
  );
}

/** Four shades: a day is compared to the fullest one. */
const shadeOf = (open: number, most: number) => (open === 0 ? 0 : Math.ceil((open / most) * 4));

type MonthsProps = { days: Counts; months: readonly [string, number][]; current: string };

function Months({ days, months, current }: MonthsProps) {
  const words = useTranslations("board.calendar");
  const format = useFormatter();
  const firstDays = [...days.keys()].sort();
  return (
    <nav aria-label={words("months")}>
      <ul className="calendar__months">
        {months.map(([key, open]) => (
          <li key={key}>
            <BoardLink
              className="calendar__month"
              change={{ jour: firstDays.find((date) => monthOf(date) === key) }}
              isCurrent={key === current}
            >
              {format.dateTime(civilNoon(`${key}-01`), { month: "short" })} <Count value={open} />
            </BoardLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
