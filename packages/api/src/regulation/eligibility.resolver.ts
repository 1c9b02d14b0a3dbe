import type { ExamPhase, LicenceCategory } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { ExamPhaseEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { numericKey } from "../contract/global-id.js";
import { CivilDate } from "../contract/scalars.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { RULES, type RuleId } from "../domain/regulation/catalogue/catalogue.js";
import { eligibilityOn, type RuleVerdict as RuleVerdictValue } from "../domain/regulation/eligibility.js";
import { documentsToBring } from "../domain/regulation/exam-day/documents.js";
import { heaviest } from "../domain/regulation/heaviest.js";
import { hasTest } from "../domain/regulation/read-category.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import { type AskedRule, valuesOn } from "./asked-rule.js";
import { documentCondition, documentName } from "./document.words.js";
import {
  Eligibility,
  EligibilityResult,
  RequiredDocument,
  RuleVerdict,
  SimulateEligibilityInput,
  SimulateEligibilityResult,
  VerdictUnion,
} from "./eligibility.types.js";
import { examDate } from "./exam-date.js";
import type { AskedEligibility } from "./judged-file.js";
import { Rule, RuleValue } from "./rule.types.js";
import { simulate } from "./simulate.js";
import { verdictSentence } from "./verdict.words.js";

type AskedVerdict = RuleVerdictValue & Pick<AskedEligibility, "on">;

const askedRule = (id: RuleId, on: string): AskedRule => ({ ...RULES[id], id, on });

/** The caller's own file; another's is not found. */
const ownFile = async (candidateId: string | null | undefined, { viewer, loaders }: Context) => {
  if (!viewer) return { kind: "NotSignedIn" } as const;
  const isOwn = !candidateId || numericKey("Candidate", candidateId) === viewer.candidateId;
  const file = isOwn ? await loaders.judgedFile.load(viewer.candidateId) : null;
  return file ?? ({ kind: "CandidateNotFound" } as const);
};

@Resolver(() => Eligibility)
class EligibilityResolver {
  @Query(() => EligibilityResult, {
    description:
      "May the signed-in candidate sit this exam on that date? Every rule that was looked at, and the earliest date.",
  })
  async eligibility(
    @Arg("candidateId", () => ID, {
      nullable: true,
      description: "Global id of the candidate; the caller's own file when left out.",
    })
    candidateId: string | null | undefined,
    @Arg("category", () => LicenceCategoryEnum, { description: "Which licence category." }) category: LicenceCategory,
    @Arg("phase", () => ExamPhaseEnum, { description: "Which test." }) phase: ExamPhase,
    @Arg("on", () => CivilDate, { nullable: true, description: "Exam date; today in Paris when left out." }) on:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<AskedEligibility | Refusal> {
    const date = examDate(on, context);
    if (!hasTest(category, phase)) throw badInput("phase", `category ${category} has no off-road test.`);
    const file = await ownFile(candidateId, context);
    return "kind" in file ? file : file.on(category, phase, date);
  }

  @Query(() => SimulateEligibilityResult, {
    description: "The same for anybody, without an account, from stated facts. Nothing is kept.",
  })
  simulateEligibility(
    @Arg("input", () => SimulateEligibilityInput, { description: "What is known." }) input: SimulateEligibilityInput,
    @Ctx() context: Context,
  ) {
    return simulate(input, context);
  }

  @FieldResolver(() => String, { description: "The answer in plain words, in the caller's language." })
  message(@Root() { verdict }: AskedEligibility, @Ctx() { locale }: Context): string {
    return verdictSentence(verdict, locale);
  }

  @FieldResolver(() => [RuleVerdict], { description: "Every rule that was looked at." })
  rules(@Root() { whole, rulebook, on }: AskedEligibility): AskedVerdict[] {
    return eligibilityOn(whole(), rulebook, on).rules.map((rule) => ({ ...rule, on }));
  }

  @FieldResolver(() => Rule, {
    nullable: true,
    description:
      "Where the answer is no: the rule to name, as a refused booking names it. It stands in the way for longest, be it only once the others have ended; null when the answer is yes.",
  })
  decisiveRule(@Root() { whole, rulebook, on, verdict }: AskedEligibility): AskedRule | null {
    return verdict.kind === "Refused" ? askedRule(heaviest(whole(), rulebook, on), on) : null;
  }

  @FieldResolver(() => [RequiredDocument], { description: "What this candidate brings on the day." })
  documents(
    @Root() { facts, category, phase, on, rulebook }: AskedEligibility,
    @Ctx() { locale }: Context,
  ): RequiredDocument[] {
    return documentsToBring({ facts, question: { category, phase }, on }, rulesOn(rulebook, on)).map((wanted) => ({
      text: documentName(wanted.document, locale),
      condition: documentCondition(wanted, locale),
      rule: wanted.rule,
    }));
  }
}

@Resolver(() => RuleVerdict)
class RuleVerdictResolver {
  @FieldResolver(() => Rule, { description: "The rule, as it is for that exam date." })
  rule(@Root() { rule, on }: AskedVerdict): AskedRule {
    return askedRule(rule, on);
  }

  @FieldResolver(() => VerdictUnion, { description: "What this rule alone says." })
  verdict(@Root() { verdict }: AskedVerdict) {
    return verdict;
  }

  @FieldResolver(() => String, { description: "The same in plain words, in the caller's language." })
  message(@Root() { verdict }: AskedVerdict, @Ctx() { locale }: Context): string {
    return verdictSentence(verdict, locale);
  }

  @FieldResolver(() => [RuleValue], { description: "The values that it was decided with." })
  values(@Root() { values, on }: AskedVerdict, @Ctx() context: Context): RuleValue[] {
    return valuesOn(values, on, context);
  }
}

export const eligibilityResolvers = [EligibilityResolver, RuleVerdictResolver] as const;
