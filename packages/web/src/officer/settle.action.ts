"use server";

import { refresh } from "next/cache";
import { SettleRejectsDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import type { OfficerAnswer } from "./officer.actions";

export async function settleRejects(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  try {
    const { settleRejects: answer } = await tellApi(SettleRejectsDocument, { importId: String(form.get("import")) });
    if ("message" in answer) return { kind: "refused", message: answer.message };
    refresh();
    return { kind: "done", what: "rejectsSettled", count: 0 };
  } catch {
    return { kind: "unavailable" };
  }
}
