import { API_RULES } from "./access.js";
import { AAC_RULES } from "./accompanied-driving.js";
import { AGE_RULES } from "./age.js";
import { BOK_RULES } from "./booking.js";
import { CAP_RULES } from "./capacity.js";
import { CEP_RULES } from "./certificate.js";
import { COD_RULES } from "./codes.js";
import { ENR_RULES } from "./enrolment.js";
import { BRD_RULES } from "./exam-list.js";
import { REC_RULES } from "./file.js";
import { CLB_RULES } from "./free-candidate.js";
import { ID_RULES } from "./identity.js";
import { LIC_RULES } from "./licence.js";
import { MED_RULES } from "./medical.js";
import { PUB_RULES } from "./publication.js";
import { RES_RULES } from "./recording.js";
import { REP_RULES } from "./reporting.js";
import type { Bilingual, Rule } from "./rule.types.js";
import { ETG_RULES } from "./theory-exemption.js";
import { TRA_RULES } from "./transition.js";
import { VAL_RULES } from "./validity.js";
import { VIS_RULES } from "./vision.js";
import { DEL_RULES } from "./waiting.js";

/** Every rule of the service, by id, family by family. */
export const RULES = {
  ...AGE_RULES,
  ...DEL_RULES,
  ...VAL_RULES,
  ...ETG_RULES,
  ...ID_RULES,
  ...LIC_RULES,
  ...AAC_RULES,
  ...REC_RULES,
  ...MED_RULES,
  ...VIS_RULES,
  ...CAP_RULES,
  ...BRD_RULES,
  ...RES_RULES,
  ...COD_RULES,
  ...CEP_RULES,
  ...TRA_RULES,
  ...ENR_RULES,
  ...CLB_RULES,
  ...API_RULES,
  ...REP_RULES,
  ...BOK_RULES,
  ...PUB_RULES,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const isRuleId = (id: string): id is RuleId => Object.hasOwn(RULES, id);

const sources: ReadonlyMap<string, Bilingual> = new Map(Object.entries(RULES).map(([id, { source }]) => [id, source]));

/** Where a rule comes from; null when a refusal kept from earlier names a rule that is gone. */
export const sourceOf = (rule: RuleId): Bilingual | null => sources.get(rule) ?? null;

/** The rules that a function decides. */
export type DecidedRuleId = {
  [Id in RuleId]: (typeof RULES)[Id] extends { readonly undecided: unknown } ? never : Id;
}[RuleId];
