import { examPapers } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { lineFor, refusalOfMoment } from "../exam-day/exam-line.js";
import { officerActs } from "../officers/officer-acts.js";
import { hashOf } from "./exam-paper.store.js";
import { letterContent, letterOf, type TypedLetter } from "./medical-letter.js";

export type LetterWritten = {
  readonly kind: "WriteMedicalLetterSuccess";
  readonly sessionId: number;
  readonly lineId: string;
};

/** Writes letter T of a line. The same words are the same letter: sent twice, it is there once. Source: docs/rules.md#MED-10. */
export const writeMedicalLetter = async (
  context: Context,
  { lineId, ...typed }: TypedLetter & { readonly lineId: string },
): Promise<LetterWritten | Refusal> => {
  const { officer, database: db, clock } = context;
  if (!officer) return { kind: context.viewer ? "NotAllowed" : "NotSignedIn" };
  const line = await lineFor(context, officer, lineId);
  if (!line) return { kind: "ListLineNotFound", rule: "BRD-7" };
  const now = clock.now();
  const refusal = refusalOfMoment(line, now);
  if (refusal) return refusal;
  const letter = letterOf(line, typed, today(now, line.session.timeZone).toString());
  if (letter.kind === "LetterIncomplete") return letter;
  const content = letterContent(letter, line.neph);
  const at = sql`${new Date(now.epochMilliseconds).toISOString()}::timestamptz`;
  const written = db.$with("written", { hash: examPapers.hash }).as(
    sql`insert into ${examPapers} (hash, paper, list_id, entry_id, candidate_id, content, made_at, officer_id)
      select ${hashOf(content)}, 'medical_letter', list_id, id, candidate_id, ${JSON.stringify(content)}::jsonb,
        ${at}, ${officer.officerId}::int from exam_list_entries where id = ${line.id}::uuid
      on conflict do nothing returning hash`,
  );
  const act = officerActs(
    db,
    "act",
    "write_medical_letter",
    sql`select ${officer.officerId}::int as officer_id, ${line.session.departmentCode}::text as department_code,
      ${`exam_line:${line.id}`}::text as object, null::text as reason, jsonb_build_object('hash', hash) as details from written`,
    at,
  );
  await db.with(written, act).select({ hash: written.hash }).from(written);
  return { kind: "WriteMedicalLetterSuccess", sessionId: line.session.id, lineId: line.id };
};
