import type { Observation, Precondition } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { lineChecks, lineVision, motiveOf, type Seen } from "../domain/exam-day/line-checks.js";
import { documentName } from "../regulation/document.words.js";
import { lineNow } from "./exam-list.resolver.js";
import { ExamListLine } from "./exam-list.types.js";
import {
  LinePrecondition,
  LineVision,
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
