import { auditLog, candidates, heldLicences, type TrainingPath } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import type { CandidateId } from "../domain/id.js";

/** What only the candidate can say of themselves. */
export type Declarations = {
  readonly trainingPath: TrainingPath;
  /** An adapted vehicle, a known affection or handicap, or an invalidity pension. */
  readonly medicalDeclaration: boolean;
  /** No licence of any category, AM included. */
  readonly holdsNoLicence: boolean;
};

export type FileDeclared = { readonly kind: "DeclareFileSuccess"; readonly candidateId: CandidateId };

/**
 * Completes the file of an invited candidate with what nobody else knows. A declaration is made once: what the file says already
 * stays as it is, and declaring again changes nothing. Whoever holds a licence shows it, and an officer enters it.
 */
export const declareFile = async (
  { database, clock, viewer }: Context,
  candidateId: CandidateId,
  { trainingPath, medicalDeclaration, holdsNoLicence }: Declarations,
): Promise<FileDeclared> => {
  const declared = database.$with("declared", { id: candidates.id }).as(sql`
    update ${candidates} c set
      training_path = coalesce(c.training_path, ${trainingPath}::training_path),
      medical_declaration = coalesce(c.medical_declaration, ${medicalDeclaration}),
      licences_complete = c.licences_complete or (${holdsNoLicence}
        and not exists (select from ${heldLicences} h where h.candidate_id = c.id)),
      version = c.version + 1
    where c.id = ${candidateId} and c.erased_at is null
      and (c.training_path is null or c.medical_declaration is null or (${holdsNoLicence} and not c.licences_complete))
    returning c.id`);
  const audit = database.$with("audit", {}).as(sql`
    insert into ${auditLog} (at, actor, action, candidate_id, details)
    select ${clock.now().toString()}::timestamptz, 'candidate:' || id, 'file_declared', id,
      ${JSON.stringify({ trainingPath, medicalDeclaration, holdsNoLicence })}::jsonb
    from declared`);
  await database.with(declared, audit).select({ id: declared.id }).from(declared);
  // What this process remembers of the file is a file of before.
  if (viewer) viewer.seen = null;
  return { kind: "DeclareFileSuccess", candidateId };
};
