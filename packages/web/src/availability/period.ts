import type { BoardRequest, IgnorablePart } from "./board-address";

/** Civil dates, both included. */
export type Period = { from: string; to: string };

type Asked = Pick<BoardRequest, "from" | "to" | "day" | "ignored">;

/**
 * The dates of a board: those that may be booked, within those asked for. A period or a day that lies wholly outside is
 * left out, and said so: it would only show places that nobody can take.
 */
export function boardPeriod(asked: Asked, bookable: Period): Period & Pick<Asked, "day" | "ignored"> {
  const from = asked.from !== null && asked.from > bookable.from ? asked.from : bookable.from;
  const to = asked.to !== null && asked.to < bookable.to ? asked.to : bookable.to;
  const outside: IgnorablePart[] = from > to ? [asked.from !== null && asked.from > bookable.to ? "du" : "au"] : [];
  const period = from > to ? bookable : { from, to };
  const isDayInside = asked.day === null || (asked.day >= period.from && asked.day <= period.to);
  if (!isDayInside) outside.push("jour");
  return { ...period, day: isDayInside ? asked.day : null, ignored: [...asked.ignored, ...outside] };
}

/** The dates that may be booked at one of these centres at least. */
export function bookablePeriod(centres: readonly { bookableFrom: string; bookableUntil: string }[]): Period | null {
  const from = centres.map(({ bookableFrom }) => bookableFrom).sort()[0];
  const to = centres
    .map(({ bookableUntil }) => bookableUntil)
    .sort()
    .at(-1);
  return from && to ? { from, to } : null;
}
