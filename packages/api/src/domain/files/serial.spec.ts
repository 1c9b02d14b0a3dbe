import { describe, expect, it } from "vitest";
import { dateOfSerial, minuteOfSerial } from "./serial.js";

describe("the day that a workbook's number stands for", () => {
  it.each<[number, boolean, string | null]>([
    [60, false, null],
    [61, false, "1900-03-01"],
    [43_685, false, "2019-08-08"],
    [43_685.75, false, "2019-08-08"],
    [46_081, false, "2026-02-28"],
    [46_082, false, "2026-03-01"],
    [2_958_465, false, "9999-12-31"],
    [2_958_466, false, null],
    [-1, false, null],
    [0, true, "1904-01-01"],
    [42_223, true, "2019-08-08"],
    [-1, true, null],
  ])("%d, 1904: %s", (serial, is1904, date) => {
    expect(dateOfSerial(serial, is1904)).toBe(date);
  });
});

describe("the minute that a workbook's number stands for", () => {
  it.each<[number, number | null]>([
    [0, 0],
    [8 / 24, 480],
    [0.355555555555556, 512],
    [43_685 + 13 / 24, 780],
    [0.3541666, 510],
    [480.5 / 1_440, null],
    [0.999_999, null],
    [-0.5, null],
  ])("%d", (serial, minute) => {
    expect(minuteOfSerial(serial)).toBe(minute);
  });
});
