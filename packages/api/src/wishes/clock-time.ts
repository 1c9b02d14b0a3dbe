/** A time of day as a form writes it: `08:00`, up to `24:00`. */
const CLOCK_TIME = /^([01]\d|2[0-4]):([0-5]\d)$/;

/** Minutes from midnight; `NaN` for what is no time of day. */
export const minutesOf = (text: string): number => {
  const [, hour, minute] = CLOCK_TIME.exec(text) ?? [];
  return Number(hour) * 60 + Number(minute);
};

export const clockTimeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
