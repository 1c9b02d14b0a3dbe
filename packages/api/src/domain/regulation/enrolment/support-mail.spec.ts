import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { answerDueOn } from "./support-mail.js";

describe("ENR-25: a mail is answered within a week", () => {
  it.each([
    ["2017-11-06", "2017-11-13"],
    ["2017-12-28", "2018-01-04"],
  ])("received on %s, answered by %s", (receivedOn, due) => {
    expect(answerDueOn(receivedOn, rulesAt("2017-11-06"))).toBe(due);
  });
});
