"use server";

import { createHash } from "node:crypto";
import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import {
  type AbsenceReason,
  CancelAbsenceDocument,
  CancelPublicationDocument,
  type CategoryGroup,
  ChangePublicationDocument,
  ChangeSessionDocument,
  DeclareAbsenceDocument,
  type LicenceCategory,
  PlanSessionDocument,
  PublishNowDocument,
  RemoveDraftSessionDocument,
  SchedulePublicationDocument,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { paths } from "@/paths";
import { instantOf } from "./week";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");
const texts = (form: FormData, name: string): string[] => form.getAll(name).map(String);
const UNAVAILABLE: OfficerAnswer = { kind: "unavailable" };

/**
 * A key for exactly what this form says: sent twice it is carried out once, and changed after a refusal it is a new wish. The page
 * puts a number of its own into the form, so that the same wish on another day is another one.
 */
const keyOf = (form: FormData): string => {
  const said = [...form].filter(([name]) => !name.startsWith("$")).map(([name, value]) => `${name}=${value}`);
  const hex = createHash("sha256").update(said.join("&")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};

type Answered = { readonly __typename: string; readonly message?: string };

/** A refusal in the words of the API. The page comes anew with another number: what stood in the way may be gone by the next attempt. */
const refusalIn = (answer: Answered): OfficerAnswer | null => {
  if (answer.message === undefined) return null;
  refresh();
  return { kind: "refused", message: answer.message };
};

const done = (what: Extract<OfficerAnswer, { kind: "done" }>["what"], count = 0): OfficerAnswer => {
  refresh();
  return { kind: "done", what, count };
};

export async function planSession(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const input = {
    examinerId: text(form, "inspecteur"),
    centreId: text(form, "centre"),
    date: text(form, "jour"),
    group: text(form, "groupe") as CategoryGroup,
    radioGuidance: form.has("radioguidage"),
    places: texts(form, "heure").map((startsAt) => ({
      startsAt,
      category: text(form, `categorie-${startsAt}`) as LicenceCategory,
    })),
    idempotencyKey: keyOf(form),
  };
  let sessionId: string;
  try {
    const { planSession: answer } = await tellApi(PlanSessionDocument, { input });
    if (answer.__typename !== "PlanSessionSuccess") return refusalIn(answer) ?? UNAVAILABLE;
    sessionId = answer.session.id;
  } catch {
    return UNAVAILABLE;
  }
  return redirect({ href: paths.planningSession(sessionId), locale: await getLocale() });
}

export async function changeSession(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const remove = texts(form, "retirer");
  const change = texts(form, "place")
    .filter((slotId) => !remove.includes(slotId))
    .map((slotId) => ({
      slotId,
      category: (text(form, `categorie-${slotId}`) || null) as LicenceCategory | null,
      extraMinutes: Number(text(form, `plus-${slotId}`) || 0),
      before: `${text(form, `avant-${slotId}`)}`,
    }))
    .filter(({ category, extraMinutes, before }) => before !== `${category ?? ""} ${extraMinutes}`)
    .map(({ before: _before, ...wished }) => wished);
  const input = {
    sessionId: text(form, "session"),
    radioGuidance: form.has("radioguidage"),
    ...{ remove, change, add: texts(form, "heure").map((startsAt) => ({ startsAt })) },
    idempotencyKey: keyOf(form),
  };
  if (remove.length + change.length + input.add.length === 0) return { kind: "refused", message: text(form, "rien") };
  try {
    const { changeSession: answer } = await tellApi(ChangeSessionDocument, { input });
    return refusalIn(answer) ?? done("sessionChanged");
  } catch {
    return UNAVAILABLE;
  }
}

export async function removeSession(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  try {
    const input = { sessionId: text(form, "session"), idempotencyKey: keyOf(form) };
    const { removeDraftSession: answer } = await tellApi(RemoveDraftSessionDocument, { input });
    const refusal = refusalIn(answer);
    if (refusal) return refusal;
  } catch {
    return UNAVAILABLE;
  }
  const [departement, semaine] = [text(form, "departement"), text(form, "jour")];
  return redirect({ href: paths.planning({ departement, semaine }), locale: await getLocale() });
}

export async function declareAbsence(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
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
    return done("absenceDeclared", answer.sessions.length);
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

const rangeOf = (form: FormData) => ({
  departmentCode: text(form, "departement"),
  firstDate: text(form, "du"),
  lastDate: text(form, "au"),
  centreId: text(form, "centre") || null,
  sessionId: text(form, "session") || null,
});

export async function publishNow(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  try {
    const input = { range: rangeOf(form), idempotencyKey: keyOf(form) };
    const { publishNow: answer } = await tellApi(PublishNowDocument, { input });
    if (answer.__typename !== "PublishNowSuccess") return refusalIn(answer) ?? UNAVAILABLE;
    return done("published", answer.publication.places ?? 0);
  } catch {
    return UNAVAILABLE;
  }
}

/** The hour that was typed, on the clock of the department. */
const dueAt = (form: FormData): string | null => instantOf(text(form, "le"), text(form, "heure"), text(form, "fuseau"));

export async function schedulePublication(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const due = dueAt(form);
  if (due === null) return UNAVAILABLE;
  try {
    const input = { range: rangeOf(form), dueAt: due, idempotencyKey: keyOf(form) };
    const { schedulePublication: answer } = await tellApi(SchedulePublicationDocument, { input });
    return refusalIn(answer) ?? done("publicationScheduled");
  } catch {
    return UNAVAILABLE;
  }
}

export async function changePublication(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const [id, due] = [text(form, "publication"), dueAt(form)];
  const cancels = text(form, "acte") === "annuler";
  if (!cancels && due === null) return UNAVAILABLE;
  try {
    const answer =
      cancels || due === null
        ? (await tellApi(CancelPublicationDocument, { id })).cancelPublication
        : (await tellApi(ChangePublicationDocument, { id, dueAt: due })).changePublication;
    return refusalIn(answer) ?? done(cancels ? "publicationCancelled" : "publicationChanged");
  } catch {
    return UNAVAILABLE;
  }
}
