"use server";

import {
  type AbsenceReason,
  CancelAbsenceDocument,
  DeclareAbsenceDocument,
  type HitSessionFragment,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { done, keyOf, refusalIn, text, UNAVAILABLE } from "./sent-wish";

/** What became of the form, and which sessions somebody has to see to. */
export type AbsenceAnswer =
  | Exclude<OfficerAnswer, { kind: "done" }>
  | (Extract<OfficerAnswer, { kind: "done" }> & { sessions: readonly HitSessionFragment[] });

export async function declareAbsence(_: AbsenceAnswer, form: FormData): Promise<AbsenceAnswer> {
  const input = {
    examinerId: text(form, "inspecteur"),
    from: text(form, "du"),
    fromTime: text(form, "du-heure") || null,
    until: text(form, "au"),
    untilTime: text(form, "au-heure") || null,
    reason: text(form, "motif") as AbsenceReason,
    idempotencyKey: keyOf(form),
  };
  try {
    const { declareAbsence: answer } = await tellApi(DeclareAbsenceDocument, { input });
    if (answer.__typename !== "DeclareAbsenceSuccess") return refusalIn(answer) ?? UNAVAILABLE;
    const { sessions } = answer;
    return { ...done("absenceDeclared", sessions.length), sessions };
  } catch {
    return UNAVAILABLE;
  }
}

export async function cancelAbsence(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  try {
    const { cancelAbsence: answer } = await tellApi(CancelAbsenceDocument, { id: text(form, "absence") });
    return refusalIn(answer) ?? done("absenceCancelled");
  } catch {
    return UNAVAILABLE;
  }
}
