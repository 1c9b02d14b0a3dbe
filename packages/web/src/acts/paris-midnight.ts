const hour = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Paris" });

/** When a civil date begins on the clock of Paris. Its clocks change at two or three, never at midnight: one of both offsets is right. */
export const parisMidnight = (date: string): Date => {
  const [winter, summer] = [new Date(`${date}T00:00:00+01:00`), new Date(`${date}T00:00:00+02:00`)];
  return hour.format(winter) === "00" ? winter : summer;
};
