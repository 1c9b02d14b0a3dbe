import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { CivilDate } from "../contract/scalars.js";
import { RULES } from "../domain/regulation/catalogue/catalogue.js";
import type { RuleKind, RuleSubject } from "../domain/regulation/catalogue/rule.types.js";
import { type AskedRule, historyOf, isInForce, textOf, valuesInForce } from "./asked-rule.js";
import { examDate } from "./exam-date.js";
import { Rule, RuleKindEnum, RuleSubjectEnum, RuleValue } from "./rule.types.js";

const ON = "Exam date for which the values are told; today in Paris when left out.";

@Resolver(() => Rule)
class RuleResolver {
  @Query(() => [Rule], { description: "The rules, family by family, with their values for exams on a date." })
  rules(
    @Arg("on", () => CivilDate, { nullable: true, description: ON }) on: string | null | undefined,
    @Arg("kind", () => RuleKindEnum, { nullable: true, description: "Only rules that are looked at then." })
    kind: RuleKind | null | undefined,
    @Arg("subject", () => RuleSubjectEnum, { nullable: true, description: "Only rules about this." })
    subject: RuleSubject | null | undefined,
    @Ctx() context: Context,
  ): AskedRule[] {
    const date = examDate(on, context);
    return Object.entries(RULES)
      .filter(
        ([, rule]) =>
          (!kind || (rule.kinds as readonly RuleKind[]).includes(kind)) && (!subject || rule.subject === subject),
      )
      .map(([id, rule]) => ({ ...rule, id, on: date }));
  }

  @Query(() => Rule, { nullable: true, description: "One rule; null when no rule has this id." })
  rule(
    @Arg("id", () => String, { description: "Its id: `AGE-2`." }) id: string,
    @Arg("on", () => CivilDate, { nullable: true, description: ON }) on: string | null | undefined,
    @Ctx() context: Context,
  ): AskedRule | null {
    const rule = Object.entries(RULES).find(([known]) => known === id)?.[1];
    return rule ? { ...rule, id, on: examDate(on, context) } : null;
  }

  @FieldResolver(() => String, { description: "The rule in plain words, with its values, in the caller's language." })
  text(@Root() rule: AskedRule, @Ctx() context: Context): string {
    return textOf(rule, context);
  }

  @FieldResolver(() => String, { description: "The document and its section, in the caller's language." })
  source(@Root() { source }: AskedRule, @Ctx() { locale }: Context): string {
    return source[locale];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why no function decides this rule, in the caller's language; null when one does.",
  })
  undecided(@Root() { undecided }: AskedRule, @Ctx() { locale }: Context): string | null {
    return undecided?.[locale] ?? null;
  }

  @FieldResolver(() => Boolean, {
    description: "False while no text in force gives its numbers for exams on that date: it then decides nothing.",
  })
  inForce(@Root() rule: AskedRule, @Ctx() context: Context): boolean {
    return isInForce(rule, context);
  }

  @FieldResolver(() => [RuleValue], {
    description: "Its numbers, dates and lists for an exam on the date that was asked.",
  })
  values(@Root() rule: AskedRule, @Ctx() context: Context): RuleValue[] {
    return valuesInForce(rule, context);
  }

  @FieldResolver(() => [RuleValue], {
    description: "Every value it has, had or will have, oldest first; also those that are not confirmed.",
  })
  history(@Root() rule: AskedRule, @Ctx() context: Context): RuleValue[] {
    return historyOf(rule, context);
  }
}

export const ruleResolvers = [RuleResolver] as const;
