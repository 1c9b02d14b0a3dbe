import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { isKeptAtPrefecture, postedTitle, stateOfPosted } from "./waiting-title.js";

const rules = rulesAt("2017-11-06");

describe("ENR-23: 15 days to collect a posted title, 6 months to have it sent again, then it is destroyed", () => {
  it.each([
    ["2017-11-06", "2017-11-21", "2018-05-06"],
    ["2017-08-31", "2017-09-15", "2018-02-28"],
  ])("the postman first called on %s: until %s and %s", (firstCallOn, collectableUntil, resendableUntil) => {
    expect(postedTitle(firstCallOn, rules)).toEqual({ collectableUntil, resendableUntil });
  });

  it.each([
    ["2017-11-06", "at_post_office"],
    ["2017-11-20", "at_post_office"],
    ["2017-11-21", "at_post_office"],
    ["2017-11-22", "to_send_again"],
    ["2018-05-05", "to_send_again"],
    ["2018-05-06", "to_send_again"],
    ["2018-05-07", "destroyed"],
  ])("on %s it is %s", (on, state) => {
    expect(stateOfPosted(postedTitle("2017-11-06", rules), on)).toBe(state);
  });
});

describe("ENR-27: titles that waited at the prefecture were kept until the end of 2017", () => {
  it.each([
    ["2017-12-30", true],
    ["2017-12-31", true],
    ["2018-01-01", false],
    ["2018-01-02", false],
  ])("on %s: %s", (on, kept) => {
    expect(isKeptAtPrefecture(on, rules)).toBe(kept);
  });
});
