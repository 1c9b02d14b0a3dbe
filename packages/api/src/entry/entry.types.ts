import { ENTRY_REASONS, ENTRY_STATES, type EntryReason, type EntryState } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { CivilDate, DateTime, Uuid } from "../contract/scalars.js";
import { ENTRY_PROBLEMS, type EntryProblemCode } from "../domain/entry/read-entry.js";
import { LinkNotValid, NotAllowed, ProofOfWorkRequired, RefusalType, resolveType } from "../refusals/refusal.types.js";

export const EntryStateEnum = enumOf(ENTRY_STATES);
export const EntryReasonEnum = enumOf(ENTRY_REASONS);
const EntryProblemCodeEnum = Object.fromEntries(ENTRY_PROBLEMS.map((code) => [code, code]));

registerEnumType(EntryStateEnum, {
  name: "EntryState",
  description: "Where a request for a place as a free candidate stands.",
  valuesConfig: {
    TO_CONFIRM: { description: "The link that was mailed has not been followed." },
    WAITING: { description: "The address is confirmed; the ministry's file has not told of the request yet." },
    VERIFIED: { description: "The ministry's file says that nothing stands against it: the next waves invite." },
    INVITED: { description: "Invited: its author is a candidate and may sign in." },
    REFUSED: { description: "Refused, for a reason." },
  },
});
registerEnumType(EntryReasonEnum, {
  name: "EntryReason",
  description: "Why a request for a place as a free candidate is refused.",
  valuesConfig: {
    UNKNOWN: { description: "The ministry has no file with this NEPH." },
    NAME_DIFFERS: { description: "The file with this NEPH is under another name." },
    ALREADY_PASSED: { description: "The practical test was passed." },
    THEORY_MISSING: { description: "The theory test (ETG) was not passed." },
    THEORY_EXPIRED: { description: "The theory test was passed too long ago." },
    TOO_MANY_FAILURES: { description: "The theory test has served for all the tests that the rules in force allow." },
  },
});
registerEnumType(EntryProblemCodeEnum, {
  name: "EntryProblemCode",
  description: "What is wrong with a field of a request.",
  valuesConfig: {
    IDENTITY_MISSING: { description: "Nothing was written. That is another thing than a difference." },
    EMAIL_NOT_INDIVIDUAL: { description: "The address of a company, a driving school or a training centre." },
  },
});

@InputType({
  description: "What somebody says of themselves who asks for a place as a free candidate (candidat libre).",
})
export class RegisterEntryInput {
  @Field(() => String, { description: "Registration number of the file: 10 to 19 digits, leading zeros kept." })
  neph: string;
  @Field(() => String, { description: "Name at birth." })
  birthName: string;
  @Field(() => String, { nullable: true, description: "Usage name, when it is another one." })
  usageName?: string | null;
  @Field(() => String, { description: "First name." })
  firstName: string;
  @Field(() => String, { description: "Date of birth, YYYY-MM-DD." })
  birthDate: string;
  @Field(() => String, { description: "The candidate's own address: a link is mailed there." })
  email: string;
  @Field(() => String, { description: "French mobile number, also overseas, typed as one likes." })
  mobile: string;
  @Field(() => String, { description: "Code of the department of residence: `01`, `2A`, `93`, `971`." })
  departmentCode: string;
  @Field(() => String, {
    nullable: true,
    description: "The proof of work, solved for the purpose `pre_registration`. A few requests may go without.",
  })
  proofOfWork?: string | null;
}

@ObjectType({ description: "One field of a request that cannot be taken as it is." })
export class EntryProblemType {
  @Field(() => String, { description: "Name of the field of `RegisterEntryInput`." })
  field: string;
  @Field(() => EntryProblemCodeEnum, { description: "What is wrong, for programs." })
  code: EntryProblemCode;
  @Field(() => String, { description: "What is wrong and what to do, in the caller's language." })
  message: string;
}

@ObjectType({
  description:
    "The request was received, and a mail is on its way. Whether the address or the file was known is told there and nowhere else.",
})
class RegisterEntrySuccess {
  @Field(() => String, { description: "Where the mail goes." })
  email: string;
}

@ObjectType({ implements: RefusalType, description: "Fields of the request that cannot be taken as they are." })
export class EntryInvalid {}

@ObjectType({ implements: RefusalType, description: "No request has this link, or a newer link has taken its place." })
class EntryLinkUnknown {}

@ObjectType({
  implements: RefusalType,
  description: "The link was not followed in time: the request is to be sent again.",
})
class EntryLinkExpired {
  @Field(() => CivilDate, { description: "The last day on which it could be followed." })
  expiredOn: string;
}

@ObjectType({
  implements: RefusalType,
  description: "Another address has confirmed a request for the same file (NEPH and birth name).",
})
class EntryFileTaken {}

@ObjectType({ description: "What is to be confirmed with the address." })
export class StatedEntryType {
  @Field(() => String, { description: "Registration number of the file." })
  neph: string;
  @Field(() => String, { description: "Name at birth." })
  birthName: string;
  @Field(() => String, { nullable: true, description: "Usage name." })
  usageName: string | null;
  @Field(() => String, { description: "First name." })
  firstName: string;
  @Field(() => CivilDate, { description: "Date of birth." })
  birthDate: string;
  @Field(() => String, { description: "The address that is confirmed." })
  email: string;
  @Field(() => String, { description: "Mobile number, in its international form." })
  mobile: string;
}

@ObjectType({
  description:
    "A request for a place as a free candidate (demande en candidat libre). Seen by its author, through the mailed link or signed in, and by officers of its department.",
})
export class EntryRequest {
  @Field(() => ID, { description: "Id of the request." })
  id: string;
  @Field(() => EntryStateEnum, { description: "Where it stands." })
  state: EntryState;
  @Field(() => EntryReasonEnum, { nullable: true, description: "Why it is refused; null unless it is." })
  reason: EntryReason | null;
  @Field(() => DateTime, { description: "When it was sent." })
  requestedAt: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the address was confirmed: the wait counts from that day.",
  })
  confirmedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When the ministry's file last told of it." })
  checkedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When its author was invited." })
  invitedAt: Date | null;
}

@ObjectType({ description: "How a free candidate said to call and reach them. The ministry's file knows neither." })
export class EntryContact {
  @Field(() => String, { nullable: true, description: "Usage name, when it is another one." })
  usageName: string | null;
  @Field(() => String, { description: "Mobile number, in its international form." })
  mobile: string;
}

@ObjectType({ description: "The address is confirmed: the request waits for the ministry's file." })
export class ConfirmEntrySuccess {
  @Field(() => Boolean, { description: "It was confirmed before: the link was followed again, which changes nothing." })
  again: boolean;
}

@InputType({ description: "The link of a request, as it was mailed." })
export class ConfirmEntryInput {
  @Field(() => Uuid, { description: "The secret of the link." })
  key: string;
}

@InputType({ description: "The link of the request that is to be withdrawn, as it was mailed." })
export class WithdrawEntryInput {
  @Field(() => Uuid, { description: "The secret of the link." })
  key: string;
}

@InputType({ description: "An address that is not one person's." })
export class KeepOrganisationEmailInput {
  @Field(() => String, { description: "The address of a company, a driving school or a training centre." })
  email: string;
}

@ObjectType({ description: "No request is taken with this address any more." })
class KeepOrganisationEmailSuccess {
  @Field(() => String, { description: "The address, as it is compared." })
  email: string;
}

export const KeepOrganisationEmailResult = createUnionType({
  name: "KeepOrganisationEmailResult",
  description: "The address is kept, or the refusal.",
  types: () => [KeepOrganisationEmailSuccess, NotAllowed, EntryInvalid] as const,
  resolveType,
});

export const RegisterEntryResult = createUnionType({
  name: "RegisterEntryResult",
  description: "The request was received, or what is wrong with it.",
  types: () => [RegisterEntrySuccess, EntryInvalid, ProofOfWorkRequired] as const,
  resolveType,
});

@ObjectType({ description: "The request is withdrawn, and its author is written to for the last time." })
class WithdrawEntrySuccess {
  @Field(() => Boolean, { description: "Always true." })
  withdrawn: boolean;
}

export const WithdrawEntryResult = createUnionType({
  name: "WithdrawEntryResult",
  description: "The request is withdrawn, or the refusal.",
  types: () => [WithdrawEntrySuccess, LinkNotValid] as const,
  resolveType,
});

export const ConfirmEntryResult = createUnionType({
  name: "ConfirmEntryResult",
  description: "The confirmed request, or the refusal that says why not.",
  types: () => [ConfirmEntrySuccess, EntryLinkUnknown, EntryLinkExpired, EntryFileTaken] as const,
  resolveType,
});
