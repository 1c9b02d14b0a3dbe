import { type ExamPhase, OwnDaysDocument, OwnPenaltiesDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { currentViewer } from "@/sign-in/viewer";
import type { LicenceCategory } from "./licence-category";
import { type Stretch, stretchesOf } from "./own-days";
import type { Period } from "./period";
import { practicalTestsOf } from "./practical-tests";
import { type StandingPenalty, withPenalties } from "./with-penalties";

/** What the board has to say to the signed-in candidate alone; nothing to anybody else. */
type OwnDays = {
  /** The categories of the candidate's file, when the one of the board is not among them. */
  others: readonly LicenceCategory[] | null;
  stretches: readonly Stretch[];
};

/**
 * What the regulation says to the signed-in candidate for every day of a board. Asked once a page, apart from
 * the places, which are the same for everybody.
 */
export async function loadOwnDays(category: LicenceCategory, period: Period): Promise<OwnDays> {
  const viewer = await currentViewer();
  if (!viewer) return { others: null, stretches: [] };
  if (!viewer.categories.includes(category)) return { others: viewer.categories, stretches: [] };
  const ask = (phase: ExamPhase) => async (on: string) => {
    const { eligibility } = await askApi(OwnDaysDocument, { category, phase, on });
    return eligibility.__typename === "Eligibility" ? eligibility : null;
  };
  const [told, penalties] = await Promise.all([
    Promise.all(practicalTestsOf(category).map((phase) => stretchesOf(phase, period, ask(phase)))),
    standingPenalties(category),
  ]);
  return { others: null, stretches: told.flatMap((stretches) => withPenalties(stretches, penalties)) };
}

/** What departments have added: it concerns one category, and no other. */
async function standingPenalties(category: LicenceCategory): Promise<readonly StandingPenalty[]> {
  const { viewer } = await askApi(OwnPenaltiesDocument, {});
  const all = viewer?.candidate.penalties ?? [];
  return all.filter((penalty) => penalty.category === category && penalty.liftedAt === null);
}
