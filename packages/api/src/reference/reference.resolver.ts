import { examCentres, examiners, policyValues } from "@creneau/schema";
import { asc, desc, eq, isNull, or } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { CentreRow } from "../centres/centre.loader.js";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { numericKey } from "../contract/global-id.js";
import { mayDo } from "../domain/permission/permission.js";
import { POLICIES, type PolicyKey, policyOn } from "../domain/policy/policy.js";
import { isPolicyKey } from "../domain/reference/policy-value.js";
import { todayInParis } from "../regulation/exam-date.js";
import { changeCentre } from "./change-centre.js";
import { changeExaminer } from "./change-examiner.js";
import { addPolicyValue, endPolicyValue } from "./policy-values.js";
import {
  AddPolicyValueInput,
  AddPolicyValueResult,
  CentreRecord,
  ChangeCentreInput,
  ChangeCentreResult,
  ChangeExaminerInput,
  ChangeExaminerResult,
  EndPolicyValueInput,
  EndPolicyValueResult,
  ExaminerRecord,
  Policy,
} from "./reference.types.js";

const CODE = "Code of the department.";
const mayRead = ({ officer }: Context, departmentCode: string): boolean =>
  officer !== null && mayDo(officer, "read_reference", departmentCode);

@Resolver(() => CentreRecord)
class ReferenceResolver {
  @Query(() => [CentreRecord], {
    nullable: true,
    description: "The centres of a department with all that is kept of them.",
  })
  async centreRecords(
    @Arg("departmentCode", () => String, { description: CODE }) departmentCode: string,
    @Ctx() context: Context,
  ): Promise<CentreRow[] | null> {
    if (!mayRead(context, departmentCode)) return null;
    const those = eq(examCentres.departmentCode, departmentCode);
    return context.database.select().from(examCentres).where(those).orderBy(asc(examCentres.name), asc(examCentres.id));
  }

  @FieldResolver(() => ExamCentre, { description: "The centre as everybody sees it." })
  centre(@Root() centre: CentreRow): CentreRow {
    return centre;
  }

  @Query(() => [ExaminerRecord], { nullable: true, description: "The examiners of a department, by matricule." })
  async examinerRecords(
    @Arg("departmentCode", () => String, { description: CODE }) departmentCode: string,
    @Ctx() context: Context,
  ) {
    if (!mayRead(context, departmentCode)) return null;
    const those = eq(examiners.departmentCode, departmentCode);
    return context.database.select().from(examiners).where(those).orderBy(asc(examiners.registrationNumber));
  }

  @Query(() => [Policy], {
    nullable: true,
    description: "The policies as they count in a department, with their history.",
  })
  async policies(
    @Arg("departmentCode", () => String, { description: CODE }) departmentCode: string,
    @Ctx() context: Context,
  ): Promise<Policy[] | null> {
    if (!mayRead(context, departmentCode)) return null;
    const { database, locale, policies } = context;
    const rows = await database
      .select()
      .from(policyValues)
      .where(or(eq(policyValues.departmentCode, departmentCode), isNull(policyValues.departmentCode)))
      .orderBy(desc(policyValues.validFrom), desc(policyValues.id));
    const byKey = Map.groupBy(rows, ({ key }) => key);
    const on = todayInParis(context);
    return (Object.keys(POLICIES) as PolicyKey[]).map((key) => ({
      key,
      unit: POLICIES[key],
      number: policyOn(policies.now(), key, departmentCode, on),
      values: (byKey.get(key) ?? []).map((row) => ({ ...row, source: locale === "fr" ? row.sourceFr : row.sourceEn })),
    }));
  }

  @Mutation(() => ChangeCentreResult, { description: "An officer changes what is kept of a centre." })
  changeCentre(
    @Arg("input", () => ChangeCentreInput, { description: "Which, and what." })
    { centreId, version, ...facts }: ChangeCentreInput,
    @Ctx() context: Context,
  ) {
    return changeCentre(context, { centreId: numericKey("ExamCentre", centreId), version, facts });
  }

  @Mutation(() => ChangeExaminerResult, { description: "An officer changes what is kept of an examiner." })
  changeExaminer(
    @Arg("input", () => ChangeExaminerInput, { description: "Who, and what." })
    { examinerId, version, ...facts }: ChangeExaminerInput,
    @Ctx() context: Context,
  ) {
    const id = /^[1-9]\d{0,8}$/.test(examinerId) ? Number(examinerId) : null;
    return changeExaminer(context, { examinerId: id, version, facts });
  }

  @Mutation(() => AddPolicyValueResult, {
    description: "An officer sets a policy of a department from a day on, an administrator one that holds everywhere.",
  })
  async addPolicyValue(
    @Arg("input", () => AddPolicyValueInput, { description: "Which, from when." })
    { key, departmentCode, validTo, ...wish }: AddPolicyValueInput,
    @Ctx() context: Context,
  ) {
    if (!isPolicyKey(key)) return { kind: context.officer ? "PolicyNotFound" : "NotSignedIn" };
    return addPolicyValue(context, { ...wish, key, departmentCode: departmentCode ?? null, validTo: validTo ?? null });
  }

  @Mutation(() => EndPolicyValueResult, { description: "An officer ends a value that a department has set." })
  endPolicyValue(
    @Arg("input", () => EndPolicyValueInput, { description: "Which, when." }) input: EndPolicyValueInput,
    @Ctx() context: Context,
  ) {
    const id = /^[1-9]\d{0,8}$/.test(input.id) ? Number(input.id) : 0;
    return endPolicyValue(context, { ...input, id });
  }
}

export const referenceResolvers = [ReferenceResolver] as const;
