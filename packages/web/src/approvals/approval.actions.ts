"use server";

import { refresh } from "next/cache";
import type { FileAnswer } from "@/candidate-files/file-answer";
import { ApproveDocument, RefuseApprovalDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** Approves or refuses, by the button that was pressed; a refusal wants its reason. */
export async function decide(_: FileAnswer, form: FormData): Promise<FileAnswer> {
  const approvalId = text(form, "accord");
  const yes = text(form, "decision") === "oui";
  try {
    const answer = yes
      ? (await tellApi(ApproveDocument, { input: { approvalId } })).approve
      : (await tellApi(RefuseApprovalDocument, { input: { approvalId, reason: text(form, "raison") } })).refuseApproval;
    if ("message" in answer) return { kind: "refused", message: answer.message, rule: null, overruling: [] };
    refresh();
    return { kind: "done", what: yes ? "approved" : "notApproved" };
  } catch {
    return { kind: "unavailable" };
  }
}
