import { CONSTRAINTS } from "@creneau/schema";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import type { Context } from "../context.js";
import type { InvitationRefusal } from "../domain/entry/refusal.js";
import { toldHistory } from "../domain/entry/told-history.js";
import { mayDo } from "../domain/permission/permission.js";
import { byWaiting } from "../domain/regulation/free-candidate.js";
import type { Officer } from "../officers/officer.js";
import { isViolationOf } from "../platform/violation.js";
import { todayInParis } from "../regulation/exam-date.js";
import { refusalOfDepartmentToday } from "./open-department.js";
import { firstWaiting, sendWave, waveByKey } from "./wave.store.js";

export const LARGEST_WAVE = 1000;

export type WaveSent = {
  readonly kind: "InviteWaveSuccess";
  readonly departmentCode: string;
  readonly invited: number;
};
type Refused =
  | InvitationRefusal
  | { readonly kind: "NotAllowed" }
  | { readonly kind: "IdempotencyKeyReused" }
  | { readonly kind: "Busy" };

export type WishedWave = { readonly departmentCode: string; readonly size: number; readonly key: string };

/** What was done under this key, or null: a wave that is asked for twice goes out once. */
const known = async (
  context: Context,
  { key, departmentCode, size }: WishedWave,
): Promise<WaveSent | Refused | null> => {
  const wave = await waveByKey(context.database, key);
  if (!wave) return null;
  return wave.departmentCode === departmentCode && wave.size === size
    ? { kind: "InviteWaveSuccess", departmentCode, invited: wave.invited }
    : { kind: "IdempotencyKeyReused" };
};

const attempt = async (
  context: Context,
  officer: Officer,
  wished: WishedWave,
): Promise<WaveSent | Refused | "moved"> => {
  const before = await known(context, wished);
  if (before) return before;
  const { departmentCode, size, key } = wished;
  const refusal = await refusalOfDepartmentToday(context, departmentCode);
  if (refusal) return refusal;
  const waiting = (await firstWaiting(context.database, departmentCode, size)).toSorted(byWaiting);
  const invited = waiting.map((person) => ({ ...person, ...toldHistory(person.told) }));
  const times = { now: context.clock.now(), today: todayInParis(context) };
  const sent = await sendWave(context.database, {
    ...{ key, departmentCode, size, officerId: officer.officerId, invited },
    ...times,
  });
  return sent ? { kind: "InviteWaveSuccess", departmentCode, invited: invited.length } : "moved";
};

const lastJudges = [CONSTRAINTS.oneCandidatePerNeph, CONSTRAINTS.oneCandidatePerEmail, CONSTRAINTS.oneWavePerKey];

/** Invites those who have waited longest in a department, so many at once as the officer says. Source: docs/rules.md#CLB-1. */
export const inviteWave = async (context: Context, wished: WishedWave): Promise<WaveSent | Refused> => {
  const { officer } = context;
  if (!officer || !mayDo(officer, "invite_candidates", wished.departmentCode)) return { kind: "NotAllowed" };
  return decideUntilStored(() =>
    attempt(context, officer, wished).catch((error: unknown): "moved" => {
      if (isViolationOf(error, ...lastJudges)) return "moved";
      throw error;
    }),
  );
};
