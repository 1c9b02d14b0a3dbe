"use server";

import { refresh } from "next/cache";
import {
  AssignPlaceDocument,
  type Assistance,
  CancelForCandidateDocument,
  CorrectFileDocument,
  type CorrectFileInput,
  type LiftMotive,
  LiftPenaltyDocument,
  MoveForCandidateDocument,
  type NeedsBasis,
  RefuseProofDocument,
  SetSpecialNeedsDocument,
  type TestOutcome,
  type TrainingPath,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { attemptKey } from "./attempt-key";
import type { FileAnswer } from "./file-answer";

/** Refusals that an officer may overrule by their rule; the others say that there is no such place to give. */
const OVERRULABLE: ReadonlySet<string> = new Set([
  ...["TOO_EARLY_TO_BOOK", "TOO_LATE_TO_BOOK", "CATEGORY_MISMATCH", "NOT_ELIGIBLE", "NOT_YET_YOUR_TURN", "PENALISED"],
]);

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
const texts = (form: FormData, name: string): string[] => form.getAll(name).map(String);

const refused = (message: string): FileAnswer => ({ kind: "refused", message, rule: null, overruling: [] });

/** Tells the API, and has the page made anew when it has done what was asked. */
async function told(tell: () => Promise<FileAnswer>): Promise<FileAnswer> {
  try {
    const answer = await tell();
    if (answer.kind === "done") refresh();
    return answer;
  } catch {
    return { kind: "unavailable" };
  }
}

/** A date that may be taken away again: what the form showed is not sent back. */
const changedDate = (form: FormData, name: string): string | null | undefined => {
  const [was, is] = [text(form, `${name}-avant`), text(form, name)];
  return was === is ? undefined : is || null;
};
const changedChoice = (form: FormData, name: string): string | undefined => {
  const [was, is] = [text(form, `${name}-avant`), text(form, name)];
  return was === is || is === "" ? undefined : is;
};
const yesOrNo = (form: FormData, name: string): boolean | undefined => {
  const chosen = changedChoice(form, name);
  return chosen === undefined ? undefined : chosen === "oui";
};

/** The test that the form adds: a line that is left empty adds none. */
const addedResults = (form: FormData): CorrectFileInput["results"] =>
  text(form, "epreuve-date") === ""
    ? undefined
    : [
        {
          on: text(form, "epreuve-date"),
          phase: text(form, "epreuve-phase") === "OFF_ROAD" ? "OFF_ROAD" : "ON_ROAD",
          category: text(form, "epreuve-categorie"),
          outcome: text(form, "epreuve-issue") as TestOutcome,
        },
      ];

export async function correctFile(_: FileAnswer, form: FormData): Promise<FileAnswer> {
  const input: CorrectFileInput = {
    candidateId: text(form, "candidat"),
    reason: text(form, "motif"),
    theoryPassedOn: changedDate(form, "code"),
    registeredOn: changedDate(form, "inscription"),
    medicalOpinionOn: changedDate(form, "avis"),
    fitUntil: changedDate(form, "apte-jusqu-au"),
    trainingPath: changedChoice(form, "filiere") as TrainingPath | undefined,
    medicalDeclaration: yesOrNo(form, "sante"),
    historyComplete: yesOrNo(form, "historique"),
    licencesComplete: yesOrNo(form, "permis"),
    results: addedResults(form),
    removedResults: texts(form, "retirer"),
  };
  return told(async () => {
    const { correctFile: answer } = await tellApi(CorrectFileDocument, { input });
    if (answer.__typename === "CorrectFileSuccess")
      return { kind: "done", what: answer.fields.length > 0 ? "corrected" : "unchanged" };
    if (answer.__typename === "InvalidFacts")
      return { kind: "invalid", messages: answer.problems.map(({ message }) => message) };
    return refused(answer.message);
  });
}

type PlaceAnswer = { __typename: string; code?: string; message?: string; rule?: string | null };

const placeAnswer = (answer: PlaceAnswer, what: "assigned" | "moved", overruling: readonly string[]): FileAnswer => {
  if (answer.__typename === "ApprovalAsked") return { kind: "done", what: "asked" };
  if (answer.message === undefined) return { kind: "done", what };
  const rule = answer.rule && OVERRULABLE.has(answer.code ?? "") ? answer.rule : null;
  return { kind: "refused", message: answer.message, rule, overruling };
};

/** Gives a place: to a candidate without a booking a new one, else the booking that is named moves there. */
export async function assignPlace(_: FileAnswer, form: FormData): Promise<FileAnswer> {
  const overruling = texts(form, "regle");
  const bookingId = text(form, "reservation");
  const input = {
    candidateId: text(form, "candidat"),
    slotId: text(form, "place"),
    reason: text(form, "motif"),
    overruling,
    idempotencyKey: attemptKey(text(form, "cle"), text(form, "place"), bookingId, text(form, "motif"), ...overruling),
  };
  return told(async () => {
    if (bookingId === "") {
      const { assignPlace: answer } = await tellApi(AssignPlaceDocument, { input });
      return placeAnswer(answer, "assigned", overruling);
    }
    const { moveForCandidate: answer } = await tellApi(MoveForCandidateDocument, { input: { ...input, bookingId } });
    return placeAnswer(answer, "moved", overruling);
  });
}

export async function cancelForCandidate(_: FileAnswer, form: FormData): Promise<FileAnswer> {
  const input = {
    candidateId: text(form, "candidat"),
    bookingId: text(form, "reservation"),
    reason: text(form, "motif"),
    idempotencyKey: attemptKey(text(form, "cle"), text(form, "reservation"), text(form, "motif")),
  };
  return told(async () => {
    const { cancelForCandidate: answer } = await tellApi(CancelForCandidateDocument, { input });
    return "message" in answer ? refused(answer.message) : { kind: "done", what: "cancelled" };
  });
}

export async function liftPenalty(_: FileAnswer, form: FormData): Promise<FileAnswer> {
  const input = {
    penaltyId: text(form, "delai"),
    motive: text(form, "motif-levee") as LiftMotive,
    note: text(form, "note"),
  };
  return told(async () => {
    const { liftPenalty: answer } = await tellApi(LiftPenaltyDocument, { input });
    if (answer.__typename === "ApprovalAsked") return { kind: "done", what: "asked" };
    return "message" in answer ? refused(answer.message) : { kind: "done", what: "lifted" };
  });
}

export async function refuseProof(_: FileAnswer, form: FormData): Promise<FileAnswer> {
  const input = { proofId: text(form, "justificatif"), reason: text(form, "raison") };
  return told(async () => {
    const { refuseProof: answer } = await tellApi(RefuseProofDocument, { input });
    return "message" in answer ? refused(answer.message) : { kind: "done", what: "refused" };
  });
}

export async function setSpecialNeeds(_: FileAnswer, form: FormData): Promise<FileAnswer> {
  const input = {
    candidateId: text(form, "candidat"),
    extraMinutes: Number(text(form, "minutes")) || 0,
    adaptedVehicle: form.has("vehicule"),
    assistance: (text(form, "assistance") || null) as Assistance | null,
    basis: text(form, "fondement") as NeedsBasis,
  };
  return told(async () => {
    const { setSpecialNeeds: answer } = await tellApi(SetSpecialNeedsDocument, { input });
    if ("message" in answer) return refused(answer.message);
    return { kind: "done", what: answer.withoutRoom.length > 0 ? "needsWithoutRoom" : "needsSet" };
  });
}
