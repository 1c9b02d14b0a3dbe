import { addDays, type CivilDate } from "../civil-date.js";

/** Day 0 of the 1900 system, from 1 March 1900 on: before it, workbooks count a 29 February 1900 that never was. */
const DAY_0 = "1899-12-30";
const FIRST_SURE_SERIAL = 61;
const DAY_0_OF_1904 = "1904-01-01";
/** 31 December 9999, the last day of a workbook. */
const LAST_SERIAL = 2_958_465;
const MINUTES_A_DAY = 1_440;

/** The day that a workbook's number stands for, whatever its hour; null when it is none for sure. */
export const dateOfSerial = (serial: number, is1904: boolean): CivilDate | null => {
  const day = Math.floor(serial);
  if (is1904) return day >= 0 && day <= LAST_SERIAL ? addDays(DAY_0_OF_1904, day) : null;
  return day >= FIRST_SURE_SERIAL && day <= LAST_SERIAL ? addDays(DAY_0, day) : null;
};

/** Minutes after midnight of a workbook's number: the fraction of its day, to the minute; null when it is between two minutes. */
export const minuteOfSerial = (serial: number): number | null => {
  if (serial < 0) return null;
  const minutes = (serial - Math.floor(serial)) * MINUTES_A_DAY;
  const nearest = Math.round(minutes);
  // A third of an hour has no end in binary; half a minute is another hour than was meant.
  return Math.abs(minutes - nearest) < 0.01 && nearest < MINUTES_A_DAY ? nearest : null;
};
