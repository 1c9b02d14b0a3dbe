import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import { ARRANGEMENT_CODES, ARRANGEMENT_FIELDS, type ArrangementProblem } from "../domain/booking/arrangements.js";

const FieldEnum = enumOf(ARRANGEMENT_FIELDS);
const CodeEnum = enumOf(ARRANGEMENT_CODES);

registerEnumType(FieldEnum, {
  name: "ArrangementField",
  description: "A field of the declaration; `ARRANGEMENTS` is the declaration as a whole.",
});
registerEnumType(CodeEnum, { name: "ArrangementCode", description: "What is wrong with a field of the declaration." });

@InputType({ description: "Who sits beside a free candidate. Source: docs/rules.md#CLB-8." })
class CompanionInput {
  @Field(() => String, { description: "First name and name." })
  name: string;
  @Field(() => CivilDate, { description: "Since when this person holds category B." })
  licenceSince: string;
  @Field(() => Boolean, { description: "Whether they teach or drive for a living." })
  professional: boolean;
  @Field(() => Boolean, { description: "Whether they come free of charge." })
  freeOfCharge: boolean;
}

@InputType({ description: "The vehicle a free candidate comes with. Source: docs/rules.md#CLB-9." })
class VehicleInput {
  @Field(() => String, { description: "Its registration number." })
  registration: string;
  @Field(() => Boolean, { description: "Whether it has dual controls." })
  dualControls: boolean;
  @Field(() => Boolean, { description: "Whether it is insured for this use." })
  insured: boolean;
}

@InputType({ description: "What a free candidate declares to come with to a test of category B." })
export class ArrangementsInput {
  @Field(() => CompanionInput, { description: "The accompanying person." })
  companion: CompanionInput;
  @Field(() => VehicleInput, { description: "The vehicle." })
  vehicle: VehicleInput;
}

@ObjectType("ArrangementProblem", { description: "What is wrong with one field of the declaration." })
export class ArrangementProblemType {
  @Field(() => FieldEnum, { description: "The field." })
  field: ArrangementProblem["field"];
  @Field(() => CodeEnum, { description: "What is wrong, for programs." })
  code: ArrangementProblem["code"];
  @Field(() => String, { description: "Id of the rule that asks for it." })
  rule: string;
  @Field(() => String, { description: "What is wrong and what to do, in plain words, in the caller's language." })
  message: string;
}

@ObjectType({ description: "What the candidate declared to come with, as it is kept with the booking." })
export class Arrangements {
  @Field(() => String, { description: "First name and name of the accompanying person." })
  companionName: string;
  @Field(() => CivilDate, { description: "Since when this person holds category B." })
  companionLicenceSince: string;
  @Field(() => String, { description: "Registration number of the vehicle." })
  vehicleRegistration: string;
}
