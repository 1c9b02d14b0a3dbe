import { ASSISTANCES, type Assistance, NEEDS_BASES, type NeedsBasis } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { DateTime } from "../contract/scalars.js";
import { ExtraTimeRefused } from "../refusals/file-care-refusal.types.js";
import { CandidateNotFound, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

const AssistanceEnum = enumOf(ASSISTANCES);
const NeedsBasisEnum = enumOf(NEEDS_BASES);
registerEnumType(AssistanceEnum, {
  name: "Assistance",
  description: "Who comes along for a candidate who needs it.",
  valuesConfig: {
    INTERPRETER: { description: "An interpreter of a language." },
    SIGN_INTERPRETER: { description: "An interpreter of sign language." },
    HELPER: { description: "Somebody who helps." },
  },
});
registerEnumType(NeedsBasisEnum, {
  name: "NeedsBasis",
  description: "What special needs rest on. What is behind them is not kept.",
  valuesConfig: {
    MEDICAL_OPINION: { description: "A medical opinion." },
    CERTIFICATE: { description: "A certificate of disability." },
    STATEMENT: { description: "What the candidate says, where that is enough." },
  },
});

@ObjectType({
  description: "What a candidate needs to sit an exam. For officers who may set it, since it tells of health.",
})
export class SpecialNeeds {
  @Field(() => Int, {
    description: "Minutes that the exam may last longer (CAP-7). It counts as one place all the same.",
  })
  extraMinutes: number;
  @Field(() => Boolean, { description: "The vehicle is adapted to a disability." })
  adaptedVehicle: boolean;
  @Field(() => AssistanceEnum, { nullable: true, description: "Who comes along; null when nobody does." })
  assistance: Assistance | null;
  @Field(() => NeedsBasisEnum, { description: "What it rests on." })
  basis: NeedsBasis;
  @Field(() => DateTime, { description: "When it was decided." })
  decidedAt: Date;
}

@InputType({ description: "What a candidate needs: all of it, in place of what was known before." })
export class SetSpecialNeedsInput {
  @Field(() => ID, { description: "Global id of the candidate." })
  candidateId: string;
  @Field(() => Int, { description: "Minutes that the exam may last longer; 0: none." })
  extraMinutes: number;
  @Field(() => Boolean, { description: "The vehicle is adapted to a disability." })
  adaptedVehicle: boolean;
  @Field(() => AssistanceEnum, { nullable: true, description: "Who comes along; null or left out: nobody." })
  assistance?: Assistance | null;
  @Field(() => NeedsBasisEnum, { description: "What it rests on." })
  basis: NeedsBasis;
}

@ObjectType({ description: "The needs are kept, and count for every booking from now on." })
export class SetSpecialNeedsSuccess {}

export const SetSpecialNeedsResult = createUnionType({
  name: "SetSpecialNeedsResult",
  description: "The file with its needs, or the refusal that says why not.",
  types: () => [SetSpecialNeedsSuccess, ExtraTimeRefused, CandidateNotFound, NotAllowed, NotSignedIn] as const,
  resolveType,
});
