import type { Competence } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import type { SentOutcome, WrittenOutcome } from "../domain/exam-day/judge-outcome.js";
import { CompetenceEnum } from "./exam-day.enums.js";
import { motiveText } from "./exam-day.words.js";
import { ExamListLine } from "./exam-list.types.js";
import { CompetenceMark, ExamOutcome } from "./exam-outcome.types.js";
import type { LineView, OutcomeView } from "./line-view.js";

@Resolver(() => ExamListLine)
class ExamListLineResolver {
  @FieldResolver(() => String, { description: "When it begins on the centre's clock, `HH:MM`." })
  localTime(@Root() { startsAt, timeZone }: LineView): string {
    return Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())
      .toZonedDateTimeISO(timeZone)
      .toPlainTime()
      .toString({ smallestUnit: "minute" });
  }

  @FieldResolver(() => [CompetenceEnum], {
    description: "The lines of the competence balance that have to be marked for PASSED or FAILED. Empty off the road.",
  })
  competences(@Root() { competences }: LineView): readonly Competence[] {
    return competences;
  }

  @FieldResolver(() => ExamOutcome, {
    nullable: true,
    description: "The outcome that counts; null as long as there is none.",
  })
  standing(@Root() { standing }: LineView): OutcomeView | null {
    return standing;
  }

  @FieldResolver(() => [ExamOutcome], {
    description: "Everything that was written: what was struck in its order, then what stands, then what waits.",
  })
  outcomes(@Root() { outcomes }: LineView): readonly OutcomeView[] {
    return outcomes;
  }
}

const sent = ({ content }: OutcomeView): SentOutcome => content as SentOutcome;
const printed = ({ printed }: OutcomeView) => printed as Pick<WrittenOutcome, "codesOnFile" | "certificate">;

@Resolver(() => ExamOutcome)
class ExamOutcomeResolver {
  @FieldResolver(() => String, { nullable: true, description: "`motive` in words, in the caller's language." })
  motiveText(@Root() { motive }: OutcomeView, @Ctx() { locale }: Context): string | null {
    return motive && motiveText(motive, locale);
  }

  @FieldResolver(() => [CompetenceMark], { description: "What was put on each line of the balance." })
  marks(@Root() outcome: OutcomeView): SentOutcome["marks"] {
    return sent(outcome).marks;
  }

  @FieldResolver(() => [CompetenceEnum], { description: "Competences that call for more training." })
  toWorkOn(@Root() outcome: OutcomeView): SentOutcome["toWorkOn"] {
    return sent(outcome).toWorkOn;
  }

  @FieldResolver(() => [String], { description: "Codes noted on the file: adaptations, 78, 97." })
  codesOnFile(@Root() outcome: OutcomeView): readonly string[] {
    return printed(outcome).codesOnFile;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: "Codes printed on the certificate; null when none is written.",
  })
  codesOnCertificate(@Root() outcome: OutcomeView): readonly string[] | null {
    return printed(outcome).certificate?.codes ?? null;
  }
}

export const examLineResolvers = [ExamListLineResolver, ExamOutcomeResolver] as const;
