import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";

type Props = {
  title: string;
  href: string;
  count: number;
  /** What is counted, without its number. */
  unit: string;
  /** In place of the number when there is nothing. */
  none: string;
  children?: ReactNode;
};

/** A line of the day: how much waits, since or until when, and the way to where one acts. */
export function DayCard({ title, href, count, unit, none, children }: Props) {
  return (
    <li className={count > 0 ? "day-card" : "day-card day-card--quiet"}>
      <h3 className="day-card__title">
        <Link href={href} prefetch={false}>
          {title}
        </Link>
      </h3>
      {count > 0 ? (
        <>
          <p className="day-card__count">
            <span className="day-card__number">{count}</span> {unit}
          </p>
          {children}
        </>
      ) : (
        <p className="day-card__none">{none}</p>
      )}
    </li>
  );
}
