import { ExaminersForSessionDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import type { PossibleExaminer } from "./give-form";
import type { FoundSession } from "./session-page";

/** The examiners of the session's department who examine its group, and whether their day is empty. */
export const possibleExaminers = async (session: FoundSession): Promise<PossibleExaminer[]> => {
  const { code } = session.centre.department;
  const { planning } = await askApi(ExaminersForSessionDocument, { code, day: session.date });
  const rows = planning?.edges.map(({ node }) => node) ?? [];
  return rows
    .filter(({ examiner }) => examiner.id !== session.examiner.id && examiner.qualifications.includes(session.group))
    .map(({ examiner: { id, registrationNumber }, absences, sessions, elsewhere }) => {
      const isFree = absences.length + elsewhere.length === 0 && !sessions.some(({ standing }) => standing);
      return { id, registrationNumber, isFree };
    });
};
