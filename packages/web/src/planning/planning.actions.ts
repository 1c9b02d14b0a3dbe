"use server";

import { getLocale } from "next-intl/server";
import {
  CancelPublicationDocument,
  type CategoryGroup,
  ChangePublicationDocument,
  ChangeSessionDocument,
  GiveSessionDocument,
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
import { done, keyOf, refusalIn, text, texts, UNAVAILABLE } from "./sent-wish";
import { instantOf } from "./week";

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

export async function giveSession(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const input = {
    sessionId: text(form, "session"),
    examinerId: text(form, "inspecteur"),
    idempotencyKey: keyOf(form),
  };
  try {
    const { giveSession: answer } = await tellApi(GiveSessionDocument, { input });
    return refusalIn(answer) ?? done("sessionGiven");
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
