import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AvailabilityFilterInput } from "../availability/availability.types.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { today } from "../domain/booking/centre-calendar.js";
import { ownTurn, wavesOn } from "../domain/booking/publication.js";
import { ExamSlot } from "../slots/slot.types.js";
import { placesNotYetOpen } from "./places-not-yet-open.js";
import { PublicationTurn } from "./publication-turn.types.js";
import { turnSentence } from "./turn.words.js";

@Resolver(() => Candidate)
class CandidateTurnsResolver {
  @FieldResolver(() => [PublicationTurn], {
    description:
      "When it is the candidate's turn to book what is published today, for each category of the file, and why (PUB-1).",
  })
  async publicationTurns(
    @Root() { id, categories, departmentCode: own }: CandidateRow,
    @Arg("departmentCode", () => String, {
      nullable: true,
      description: "The department that publishes; that of the candidate when left out.",
    })
    asked: string | null,
    @Ctx() { loaders, policies, clock, locale }: Context,
  ): Promise<PublicationTurn[]> {
    const code = asked ?? own;
    const [file, department] = await Promise.all([loaders.judgedFile.load(id), loaders.department.load(code)]);
    if (!department) throw badInput("departmentCode", `there is no department "${code.slice(0, 16)}".`);
    if (!file) return [];
    const on = today(clock.now(), department.timeZone).toString();
    const waves = wavesOn(policies.now(), code, on);
    return categories.map((category) => {
      const turn = ownTurn(file.facts, category, waves, on);
      const { waiting, ...told } = turn;
      return {
        ...{ ...told, category, rule: "PUB-1", message: turnSentence(turn, locale) },
        ...{ waitingSince: waiting?.date ?? null, waitingSinceFact: waiting?.fact ?? null },
      };
    });
  }

  @FieldResolver(() => [ExamSlot], {
    description:
      "Free places that match and that open to this candidate's group only later (PUB-1), by start: each with its `opensForYouAt`. Error `FILTER_TOO_BROAD` as for a subscription.",
  })
  placesNotYetOpen(
    @Root() _candidate: CandidateRow,
    @Arg("filter", () => AvailabilityFilterInput, { description: "Which slots." }) filter: AvailabilityFilterInput,
    @Ctx() context: Context,
  ): Promise<ExamSlot[]> {
    return placesNotYetOpen(filter, context);
  }
}

export const publicationResolvers = [CandidateTurnsResolver] as const;
