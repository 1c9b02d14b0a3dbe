import type { CandidateKind, LicenceCategory } from "@creneau/schema";
import { Field, ObjectType } from "type-graphql";
import { CandidateKindEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { Node } from "../contract/node.types.js";
import { CivilDate } from "../contract/scalars.js";

@ObjectType({
  implements: Node,
  description: "Who sits the exam (candidat). Personal data: only the candidate themselves ever sees it.",
})
export class Candidate extends Node {
  @Field(() => CandidateKindEnum, { description: "Who presents the candidate." })
  kind: CandidateKind;
  @Field(() => String, { description: "Registration number of the candidate's file: digits, leading zeros kept." })
  neph: string;
  @Field(() => String, { description: "Name at birth." })
  birthName: string;
  @Field(() => String, { description: "First name." })
  firstName: string;
  @Field(() => CivilDate, { description: "Date of birth." })
  birthDate: string;
  @Field(() => String, { nullable: true, description: "Where sign-in links are sent; null when there is no address." })
  email: string | null;
  @Field(() => CivilDate, {
    nullable: true,
    description: "When the theory test (ETG) was passed; null when it was not, or when the candidate is exempt.",
  })
  theoryPassedOn: string | null;
  @Field(() => [LicenceCategoryEnum], { description: "The categories that the file asks for." })
  categories: LicenceCategory[];
}

@ObjectType({ description: "Who is signed in." })
export class Viewer {
  @Field(() => Candidate, { description: "The signed-in candidate." })
  candidate: object;
}
