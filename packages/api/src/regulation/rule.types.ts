import { EVIDENCES, type Evidence } from "@creneau/schema";
import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import {
  RULE_KINDS,
  RULE_SUBJECTS,
  type RuleKind,
  type RuleSubject,
} from "../domain/regulation/catalogue/rule.types.js";

export const RuleKindEnum = enumOf(RULE_KINDS);
export const RuleSubjectEnum = enumOf(RULE_SUBJECTS);
const EvidenceEnum = enumOf(EVIDENCES);

registerEnumType(RuleKindEnum, {
  name: "RuleKind",
  description: "When a rule is looked at.",
  valuesConfig: {
    BOOKING: { description: "When a place is booked, with the exam date as reference." },
    EXAM_DAY: { description: "On the day of the exam." },
    RESULT: { description: "When a result is recorded." },
    ENROLMENT: { description: "In the file of the candidate." },
    REPORTING: { description: "A figure that is reported." },
    ACCESS: { description: "Who may use what." },
  },
});
registerEnumType(RuleSubjectEnum, { name: "RuleSubject", description: "What a rule is about." });
registerEnumType(EvidenceEnum, {
  name: "Evidence",
  description: "What a rule or a value rests on.",
  valuesConfig: {
    DOCUMENT: { description: "One of the founding documents." },
    EXTERNAL: { description: "Another public source." },
    INTERPRETATION: { description: "Our reading, where the texts leave a choice." },
    UNVERIFIED: { description: "Found, but not confirmed: never in force." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "A number, a date or a member of a list, with the time in which it counts.",
})
export class RuleValue {
  @Field(() => String, { description: "The rule and the name of the value: `AGE-2.practical`." })
  key: string;
  @Field(() => String, { description: "As it reads in a sentence, in the caller's language: `17 ans`, `2 days`." })
  text: string;
  @Field(() => Float, { nullable: true, description: "The number, in `unit`; null when the value is none." })
  number: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Unit of the number: `days`, `months` (ages too), `tests`…; null when the value is no number.",
  })
  unit: string | null;
  @Field(() => CivilDate, { description: "First exam date for which it counts." })
  validFrom: string;
  @Field(() => CivilDate, {
    nullable: true,
    description:
      "First exam date for which it no longer counts, because it ends or because another takes its place; null while none.",
  })
  validTo: string | null;
  @Field(() => Boolean, { description: "False for what is not confirmed: it decides nothing." })
  inForce: boolean;
  @Field(() => EvidenceEnum, { description: "What it rests on." })
  evidence: Evidence;
  @Field(() => String, { description: "Where it comes from, in the caller's language." })
  source: string;
}

@ObjectType({ description: "One rule of the regulation or of the service." })
export class Rule {
  @Field(() => String, { description: "Stable id, as refusals name it: `AGE-2`." })
  id: string;
  @Field(() => [RuleKindEnum], { description: "When it is looked at." })
  kinds: readonly RuleKind[];
  @Field(() => RuleSubjectEnum, { description: "What it is about." })
  subject: RuleSubject;
  @Field(() => EvidenceEnum, { description: "What it rests on." })
  evidence: Evidence;
}
