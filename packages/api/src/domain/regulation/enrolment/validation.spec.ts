import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import {
  CONFIRMATION_MAILS,
  type ConfirmedRequest,
  linkUntil,
  refusalToReissue,
  stateOn,
  validationUntil,
} from "./validation.js";

const CONFIRMED_ON = "2017-11-06";
const rules = rulesAt(CONFIRMED_ON);
const request = (changes: Partial<ConfirmedRequest> = {}): ConfirmedRequest => ({
  linkUntil: linkUntil(CONFIRMED_ON, rules),
  validationUntil: validationUntil(CONFIRMED_ON, rules),
  activatedOn: null,
  validatedOn: null,
  ...changes,
});
const awaitingActivation = { kind: "AwaitingActivation", until: "2017-11-13" };
const awaitingValidation = { kind: "AwaitingValidation", until: "2018-05-06" };
const linkExpired = { kind: "LinkExpired", reissuableUntil: "2018-05-06" };
const lapsed = { kind: "Lapsed", since: "2018-05-07" };

describe("ENR-16: two mails, of which one asks to act", () => {
  it("they are as many as the regulation counts", () => {
    expect(CONFIRMATION_MAILS).toHaveLength(rules.numbers["ENR-16.mails"]);
  });

  it("the one that asks to act comes first", () => {
    expect(CONFIRMATION_MAILS.map(({ asksToAct }) => asksToAct)).toEqual([true, false]);
  });
});

describe("ENR-17: the account is activated within 7 days, 24 hours before 17 October 2017", () => {
  it.each([
    ["2017-10-16", "2017-10-17"],
    ["2017-10-17", "2017-10-24"],
    ["2017-10-18", "2017-10-25"],
  ])("a link sent on %s lives until %s", (sentOn, until) => {
    expect(linkUntil(sentOn, rulesAt(sentOn))).toBe(until);
  });

  it.each([
    ["2017-11-06", awaitingActivation],
    ["2017-11-12", awaitingActivation],
    ["2017-11-13", awaitingActivation],
    ["2017-11-14", linkExpired],
  ])("on %s, not activated: %j", (on, state) => {
    expect(stateOn(request(), on)).toEqual(state);
  });

  it("an account activated in time awaits the validation, from that day on", () => {
    expect(stateOn(request({ activatedOn: "2017-11-10" }), "2017-11-09")).toEqual(awaitingActivation);
    expect(stateOn(request({ activatedOn: "2017-11-10" }), "2017-11-10")).toEqual(awaitingValidation);
  });

  it("a new link lives as long, and no longer than the request", () => {
    const reissued = request({ linkUntil: linkUntil("2018-05-03", rules) });
    expect(stateOn(reissued, "2018-05-05")).toEqual({ kind: "AwaitingActivation", until: "2018-05-06" });
    expect(stateOn(reissued, "2018-05-07")).toEqual(lapsed);
  });

  it.each([
    ["2017-11-10", request(), null],
    ["2017-11-14", request(), null],
    ["2018-05-06", request(), null],
    ["2018-05-07", request(), { kind: "RequestLapsed", since: "2018-05-07", rule: "ENR-18" }],
    ["2017-11-20", request({ activatedOn: "2017-11-10" }), { kind: "AccountAlreadyActivated", rule: "ENR-17" }],
    [
      "2017-11-20",
      request({ activatedOn: "2017-11-10", validatedOn: "2017-11-10" }),
      { kind: "AccountAlreadyActivated", rule: "ENR-17" },
    ],
  ])("on %s, a new link for %j: %j", (on, confirmed, refusal) => {
    expect(refusalToReissue(confirmed, on)).toEqual(refusal);
  });
});

describe("ENR-18: the request is validated within 6 months", () => {
  it.each([
    ["2017-11-06", "2018-05-06"],
    ["2017-08-31", "2018-02-28"],
  ])("confirmed on %s, until %s", (confirmedOn, until) => {
    expect(validationUntil(confirmedOn, rules)).toBe(until);
  });

  it.each([
    ["2018-05-05", awaitingValidation],
    ["2018-05-06", awaitingValidation],
    ["2018-05-07", lapsed],
  ])("on %s, activated and not validated: %j", (on, state) => {
    expect(stateOn(request({ activatedOn: "2017-11-10" }), on)).toEqual(state);
  });

  it("validated on the last day, it stays so", () => {
    const validated = request({ activatedOn: "2017-11-10", validatedOn: "2018-05-06" });
    expect(stateOn(validated, "2018-05-07")).toEqual({ kind: "Validated", on: "2018-05-06" });
  });
});
