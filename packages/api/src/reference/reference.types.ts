import { type CategoryGroup } from "@creneau/schema";
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CategoryGroupEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import { POLICIES, type PolicyKey } from "../domain/policy/policy.js";
import { REFERENCE_FIELDS } from "../domain/reference/refusal.js";
import {
  CentreNotFound,
  ChangedMeanwhile,
  ExaminerUnknown,
  FieldsRefused,
  NotAllowed,
  NotSignedIn,
  PolicyNotFound,
  resolveType,
} from "../refusals/refusal.types.js";

/** `timeZone` is `TIME_ZONE`. */
export const ReferenceFieldEnum = Object.fromEntries(
  REFERENCE_FIELDS.map((field) => [field.replace(/[A-Z]/g, "_$&").toUpperCase(), field]),
);
registerEnumType(ReferenceFieldEnum, { name: "ReferenceField", description: "A field of the reference data." });

@InputType({ description: "What is said of a centre: all of it, also what stays." })
export class ChangeCentreInput {
  @Field(() => ID, { description: "Global id of the centre." })
  centreId: string;
  @Field(() => Int, { description: "The version that was read." })
  version: number;
  @Field(() => String, { description: "Name, at most 120 characters." })
  name: string;
  @Field(() => String, { nullable: true, description: "Street address or meeting point." })
  address: string | null;
  @Field(() => Float, { description: "Degrees, WGS 84." })
  latitude: number;
  @Field(() => Float, { description: "Degrees, WGS 84." })
  longitude: number;
  @Field(() => String, { description: "IANA name of the time zone." })
  timeZone: string;
  @Field(() => [CategoryGroupEnum], { description: "What is examined there." })
  categoryGroups: CategoryGroup[];
  @Field(() => String, { nullable: true, description: "Accessibility, in French, at most 1,000 characters." })
  accessibilityFr: string | null;
  @Field(() => String, { nullable: true, description: "The same in English." })
  accessibilityEn: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Instructions for candidates in French, at most 1,000 characters.",
  })
  instructionsFr: string | null;
  @Field(() => String, { nullable: true, description: "The same in English." })
  instructionsEn: string | null;
}

@ObjectType({ description: "A centre with all that officers keep of it." })
export class CentreRecord {
  @Field(() => Int, { description: "Give it back with a change." })
  version: number;
  @Field(() => String, { nullable: true, description: "Accessibility, in French." })
  accessibilityFr: string | null;
  @Field(() => String, { nullable: true, description: "The same in English." })
  accessibilityEn: string | null;
  @Field(() => String, { nullable: true, description: "Instructions for candidates in French." })
  instructionsFr: string | null;
  @Field(() => String, { nullable: true, description: "The same in English." })
  instructionsEn: string | null;
}

@ObjectType({ description: "The centre is changed, and shown so everywhere." })
class ChangeCentreSuccess {
  @Field(() => Int, { description: "Number of the centre." })
  centreId: number;
}

export const ChangeCentreResult = createUnionType({
  name: "ChangeCentreResult",
  description: "That the centre is changed, or the refusal that says why not.",
  types: () => [ChangeCentreSuccess, FieldsRefused, ChangedMeanwhile, CentreNotFound, NotAllowed, NotSignedIn] as const,
  resolveType,
});

@ObjectType({ description: "An examiner as the administration keeps them. To everybody else they are anonymous." })
export class ExaminerRecord {
  @Field(() => ID, { description: "Id." })
  id: number;
  @Field(() => Int, { description: "Give it back with a change." })
  version: number;
  @Field(() => String, { description: "Matricule." })
  registrationNumber: string;
  @Field(() => String, { nullable: true, description: "Name." })
  name: string | null;
  @Field(() => [CategoryGroupEnum], { description: "The groups that they may examine." })
  qualifications: readonly CategoryGroup[];
}

@InputType({ description: "What is known of an examiner: all of it, also what stays." })
export class ChangeExaminerInput {
  @Field(() => ID, { description: "Id of the examiner." })
  examinerId: string;
  @Field(() => Int, { description: "The version that was read." })
  version: number;
  @Field(() => String, { description: "Matricule." })
  registrationNumber: string;
  @Field(() => String, { nullable: true, description: "Name, at most 120 characters." })
  name: string | null;
  @Field(() => [CategoryGroupEnum], { description: "The groups that they may examine." })
  qualifications: CategoryGroup[];
}

@ObjectType({ description: "The examiner’s record is changed." })
class ChangeExaminerSuccess {
  @Field(() => ID, { description: "Id of the examiner." })
  examinerId: string;
}

export const ChangeExaminerResult = createUnionType({
  name: "ChangeExaminerResult",
  description: "That the record is changed, or the refusal that says why not.",
  types: () =>
    [ChangeExaminerSuccess, FieldsRefused, ChangedMeanwhile, ExaminerUnknown, NotAllowed, NotSignedIn] as const,
  resolveType,
});

@ObjectType({ description: "A dated value of a policy." })
export class PolicyValueType {
  @Field(() => ID, { description: "Id." })
  id: number;
  @Field(() => String, { nullable: true, description: "Code of the department; null for what holds everywhere." })
  departmentCode: string | null;
  @Field(() => Float, { description: "The number, in the unit of the policy." })
  number: number;
  @Field(() => CivilDate, { description: "Counts from this day on." })
  validFrom: string;
  @Field(() => CivilDate, {
    nullable: true,
    description: "The first day on which it no longer counts; null without an end.",
  })
  validTo: string | null;
  @Field(() => String, { description: "Where it comes from, in the caller’s language." })
  source: string;
}

@ObjectType({ description: "A number that the service decides for itself, in a department." })
export class Policy {
  @Field(() => String, { description: "Its key, `hold.time`." })
  key: PolicyKey;
  @Field(() => String, { description: "Unit of the number." })
  unit: (typeof POLICIES)[PolicyKey];
  @Field(() => Float, { description: "What counts today." })
  number: number;
  @Field(() => [PolicyValueType], { description: "All values, those of the past too, last first." })
  values: readonly PolicyValueType[];
}

@InputType({ description: "A policy from a day on." })
export class AddPolicyValueInput {
  @Field(() => String, { description: "Key of the policy." })
  key: string;
  @Field(() => String, {
    nullable: true,
    description: "Code of the department; null for what holds everywhere, which administrators set.",
  })
  departmentCode?: string | null;
  @Field(() => Float, { description: "A whole number in the unit of the policy." })
  number: number;
  @Field(() => CivilDate, { description: "From this day on: today or later." })
  validFrom: string;
  @Field(() => CivilDate, { nullable: true, description: "Until the day before; null without an end." })
  validTo: string | null;
  @Field(() => String, { description: "Where it comes from, in French." })
  sourceFr: string;
  @Field(() => String, { description: "The same in English." })
  sourceEn: string;
}

@InputType({ description: "Which value of a department ends, and when." })
export class EndPolicyValueInput {
  @Field(() => ID, { description: "Id of the value." })
  id: string;
  @Field(() => CivilDate, { description: "The first day on which it no longer counts: today or later." })
  validTo: string;
}

@ObjectType({ description: "The value counts from its day on." })
class AddPolicyValueSuccess {
  @Field(() => Int, { description: "Id of the value." })
  id: number;
}

@ObjectType({ description: "The value ends." })
class EndPolicyValueSuccess {
  @Field(() => Int, { description: "Id of the value." })
  id: number;
}

export const AddPolicyValueResult = createUnionType({
  name: "AddPolicyValueResult",
  description: "The value, or the refusal that says why not.",
  types: () => [AddPolicyValueSuccess, FieldsRefused, PolicyNotFound, NotAllowed, NotSignedIn] as const,
  resolveType,
});

export const EndPolicyValueResult = createUnionType({
  name: "EndPolicyValueResult",
  description: "The value that ends, or the refusal that says why not.",
  types: () => [EndPolicyValueSuccess, FieldsRefused, PolicyNotFound, NotAllowed, NotSignedIn] as const,
  resolveType,
});
