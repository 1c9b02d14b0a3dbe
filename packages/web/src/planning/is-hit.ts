import { localOf } from "./week";

type Absence = { readonly from: string; readonly until: string };
type Session = {
  readonly standing: boolean;
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
};

/** Whether the examiner of a session is away. Half-open: who is back when the first exam begins misses nothing. */
export const isHit = (
  { standing, date, startsAt, endsAt }: Session,
  absences: readonly Absence[],
  timeZone: string,
): boolean => {
  const moment = (instant: string) => {
    const local = localOf(instant, timeZone);
    return `${local.date} ${local.time}`;
  };
  return (
    standing &&
    absences.some(({ from, until }) => moment(from) < `${date} ${endsAt}` && `${date} ${startsAt}` < moment(until))
  );
};
