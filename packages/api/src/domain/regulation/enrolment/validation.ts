import { addDays, addMonths, type CivilDate, earlier } from "../../civil-date.js";
import type { RuleId } from "../catalogue/catalogue.js";
import type { RuleSet } from "../rule-set.js";

/**
 * The mails that the pupil gets once the school has confirmed the request. *Our reading* of "a single mail" on one slide and
 * "two mails" on another: one of them asks for something. Source: docs/rules.md#ENR-16.
 */
export const CONFIRMATION_MAILS = [
  { about: "activation_and_validation", asksToAct: true },
  { about: "identifiers", asksToAct: false },
] as const;

/** The last day on which a link sent that day activates the account, that day included. Source: docs/rules.md#ENR-17. */
export const linkUntil = (sentOn: CivilDate, rules: RuleSet): CivilDate =>
  addDays(sentOn, rules.numbers["ENR-17.activation"]);

/** The last day on which the pupil may validate, that day included. Source: docs/rules.md#ENR-18. */
export const validationUntil = (confirmedOn: CivilDate, rules: RuleSet): CivilDate =>
  addMonths(confirmedOn, rules.numbers["ENR-18.validation"]);

/**
 * A request that the school has confirmed. Both last days are kept as they were on the day of sending: a delay that was announced
 * does not change with the law.
 */
export type ConfirmedRequest = {
  /** Of the last link sent. */
  readonly linkUntil: CivilDate;
  readonly validationUntil: CivilDate;
  readonly activatedOn: CivilDate | null;
  readonly validatedOn: CivilDate | null;
};

/** Last days are included. */
export type RequestState =
  | { readonly kind: "AwaitingActivation"; readonly until: CivilDate }
  | { readonly kind: "LinkExpired"; readonly reissuableUntil: CivilDate }
  | { readonly kind: "AwaitingValidation"; readonly until: CivilDate }
  | { readonly kind: "Validated"; readonly on: CivilDate }
  | { readonly kind: "Lapsed"; readonly since: CivilDate };

const hasHappened = (event: CivilDate | null, on: CivilDate): event is CivilDate => event !== null && event <= on;

/** Where the request is on a date, not before it was confirmed. */
export const stateOn = (request: ConfirmedRequest, on: CivilDate): RequestState => {
  const { validatedOn, activatedOn } = request;
  if (hasHappened(validatedOn, on)) return { kind: "Validated", on: validatedOn };
  if (on > request.validationUntil) return { kind: "Lapsed", since: addDays(request.validationUntil, 1) };
  if (hasHappened(activatedOn, on)) return { kind: "AwaitingValidation", until: request.validationUntil };
  if (on > request.linkUntil) return { kind: "LinkExpired", reissuableUntil: request.validationUntil };
  return { kind: "AwaitingActivation", until: earlier(request.linkUntil, request.validationUntil) };
};

export type ReissueRefusal =
  | { readonly kind: "AccountAlreadyActivated"; readonly rule: RuleId }
  | { readonly kind: "RequestLapsed"; readonly since: CivilDate; readonly rule: RuleId };

/**
 * Why no new link may be sent on that day, or null. *Our reading*: the link lives some days and the request some months, so that
 * a link can be sent again in between, be the last one expired or lost.
 */
export const refusalToReissue = (request: ConfirmedRequest, on: CivilDate): ReissueRefusal | null => {
  const state = stateOn(request, on);
  switch (state.kind) {
    case "AwaitingActivation":
    case "LinkExpired":
      return null;
    case "AwaitingValidation":
    case "Validated":
      return { kind: "AccountAlreadyActivated", rule: "ENR-17" };
    case "Lapsed":
      return { kind: "RequestLapsed", since: state.since, rule: "ENR-18" };
  }
};
