import type { Observation, Precondition } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { lineChecks, lineVision, motiveOf, reservesOf, type Seen } from "../domain/exam-day/line-checks.js";
import { type HandOver, handOver } from "../domain/regulation/exam-day/hand-over.js";
import { documentName } from "../regulation/document.words.js";
import { lineNow } from "./exam-list.resolver.js";
import { ExamListLine } from "./exam-list.types.js";
import {
  LinePrecondition,
  LineVision,
  PapersAfter,
  RecordPreconditionInput,
  RecordPreconditionResult,
  RecordPreconditionSuccess,
} from "./line-check.types.js";
import { examinedOf } from "./line-seen.js";
import type { LineView } from "./line-view.js";
import { type PreconditionRecorded, recordPrecondition } from "./record-precondition.js";

type Checked = {
  readonly precondition: Precondition;
  readonly document: Parameters<typeof documentName>[0];
  readonly conditional: boolean;
  readonly observation: Observation | null;
  readonly verdict: string;
  readonly rule: string;
};

const seenOn = async ({ id }: LineView, { loaders }: Context): Promise<readonly Seen[]> =>
  id === null ? [] : loaders.seenOfLine.load(id);

@Resolver(() => ExamListLine)
class LineChecksResolver {
  @FieldResolver(() => [LinePrecondition], {
    description: "The documents that this candidate may have to show, by the rules of the day.",
  })
  async preconditions(@Root() line: LineView, @Ctx() context: Context): Promise<Checked[]> {
    const { examined, rules } = await examinedOf(line, context);
    return lineChecks(examined, await seenOn(line, context), rules).map((one) => ({
      ...{ precondition: one.precondition, document: one.document, conditional: one.conditional },
      ...{ observation: one.observation, verdict: one.check.kind, rule: one.check.rule, motive: motiveOf(one) },
    }));
  }

  @FieldResolver(() => PapersAfter, {
    nullable: true,
    description: "Where the papers go once the candidate was examined; null as long as they were not.",
  })
  async papersAfter(@Root() line: LineView, @Ctx() context: Context): Promise<HandOver | null> {
    const outcome = line.standing?.outcome;
    if (outcome !== "passed" && outcome !== "failed") return null;
    const { examined, rules } = await examinedOf(line, context);
    const seen = await seenOn(line, context);
    const { category, phase } = line;
    return handOver({
      ...{ category, phase, outcome, reserves: reservesOf(lineChecks(examined, seen, rules)) },
      fimoDerogation: examined.facts.fimo ?? false,
      medicalCheckNeeded: lineVision(examined, seen, rules)?.kind === "MedicalCheckNeeded",
    });
  }

  @FieldResolver(() => LineVision, { nullable: true, description: "The vision test; null where none is due." })
  async vision(@Root() line: LineView, @Ctx() context: Context): Promise<LineVision | null> {
    const { examined, rules } = await examinedOf(line, context);
    const vision = lineVision(examined, await seenOn(line, context), rules);
    return (
      vision && {
        state: vision.kind,
        triesLeft: vision.kind === "Pending" ? vision.triesLeft : 0,
        marks: "marks" in vision ? vision.marks : [],
      }
    );
  }
}

@Resolver(() => LinePrecondition)
class LinePreconditionResolver {
  @FieldResolver(() => String, { description: "The document in words, in the caller's language." })
  label(@Root() { document }: Checked, @Ctx() { locale }: Context): string {
    return documentName(document, locale);
  }
}

@Resolver(() => RecordPreconditionSuccess)
class RecordPreconditionResolver {
  @Mutation(() => RecordPreconditionResult, {
    description: "Writes down what was seen of a precondition, on a closed list, from the day of the exam on.",
  })
  recordPrecondition(
    @Arg("input", () => RecordPreconditionInput, { description: "What was seen." }) input: RecordPreconditionInput,
    @Ctx() context: Context,
  ): Promise<PreconditionRecorded | Refusal> | Refusal {
    if (!UUID_KEY.test(input.lineId)) return { kind: "ListLineNotFound", rule: "BRD-7" };
    return recordPrecondition(context, { ...input });
  }

  @FieldResolver(() => ExamListLine, { description: "The line as it is now." })
  line(@Root() { sessionId, lineId }: PreconditionRecorded, @Ctx() context: Context): Promise<LineView | null> {
    return lineNow(sessionId, lineId, context);
  }
}

export const lineCheckResolvers = [LineChecksResolver, LinePreconditionResolver, RecordPreconditionResolver] as const;
