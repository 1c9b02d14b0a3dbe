import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { CivilDate, Uuid } from "../contract/scalars.js";
import { Department } from "../departments/department.types.js";
import type { EntryProblem } from "../domain/entry/read-entry.js";
import type { EntryRefusal } from "../domain/entry/refusal.js";
import type { ProofOfWorkRequired } from "../domain/proof-of-work/proof.js";
import { refusalOfDepartmentToday } from "../invitations/open-department.js";
import { confirmEntry, type EntryConfirmed, lastDayOf } from "./confirm-entry.js";
import { type EntryRow, entryByKey, entryOfCandidate } from "./entry.store.js";
import {
  ConfirmEntryInput,
  ConfirmEntryResult,
  ConfirmEntrySuccess,
  EntryContact,
  EntryInvalid,
  EntryProblemType,
  EntryRequest,
  KeepOrganisationEmailInput,
  KeepOrganisationEmailResult,
  RegisterEntryInput,
  RegisterEntryResult,
  StatedEntryType,
} from "./entry.types.js";
import { entryMessage, entryProblemMessage, RULES_OF_REASONS } from "./entry.words.js";
import { keepOrganisationEmail } from "./organisation-email.js";
import { type EntryReceived, registerEntry } from "./register-entry.js";

@Resolver()
class EntryMutationResolver {
  @Mutation(() => RegisterEntryResult, {
    description:
      "Asks for a place as a free candidate. A link is mailed to confirm the address; the answer is the same whether the address was known or not.",
  })
  registerEntry(
    @Arg("input", () => RegisterEntryInput, { description: "Who asks." }) input: RegisterEntryInput,
    @Ctx() context: Context,
  ): Promise<EntryReceived | EntryRefusal | ProofOfWorkRequired> {
    return registerEntry(context, input);
  }

  @Mutation(() => ConfirmEntryResult, {
    description:
      "Confirms the address of a request by the secret of its mailed link. Following it again changes nothing.",
  })
  confirmEntry(
    @Arg("input", () => ConfirmEntryInput, { description: "The link." }) { key }: ConfirmEntryInput,
    @Ctx() context: Context,
  ): Promise<EntryConfirmed | EntryRefusal> {
    return confirmEntry(context, key);
  }
}

@Resolver()
class OrganisationEmailResolver {
  @Mutation(() => KeepOrganisationEmailResult, {
    description:
      "Keeps an address as an organisation's, so that no request is taken with it: an officer has seen whose it is. Kept again, nothing changes.",
  })
  keepOrganisationEmail(
    @Arg("input", () => KeepOrganisationEmailInput, { description: "Which address." })
    { email }: KeepOrganisationEmailInput,
    @Ctx() context: Context,
  ) {
    return keepOrganisationEmail(context, email);
  }
}

@Resolver(() => EntryRequest)
class EntryRequestResolver {
  @Query(() => EntryRequest, {
    nullable: true,
    description: "The request behind a mailed link; null when there is none. Looking changes nothing.",
  })
  entryRequest(
    @Arg("key", () => Uuid, { description: "The secret of the link." }) key: string,
    @Ctx() { database }: Context,
  ): Promise<EntryRow | null> {
    return entryByKey(database, key);
  }

  @FieldResolver(() => String, { description: "Where it stands and what to do next, in the caller's language." })
  message(@Root() { state, reason }: EntryRow, @Ctx() { locale }: Context): string {
    return entryMessage(state, reason, locale);
  }

  @FieldResolver(() => String, { nullable: true, description: "Id of the rule that the refusal rests on." })
  rule(@Root() { reason }: EntryRow): string | null {
    return reason && RULES_OF_REASONS[reason];
  }

  @FieldResolver(() => CivilDate, {
    nullable: true,
    description: "The last day on which the link confirms the address; null once it is confirmed.",
  })
  confirmUntil(@Root() entry: EntryRow, @Ctx() context: Context): string | null {
    return entry.state === "to_confirm" ? lastDayOf(entry, context) : null;
  }

  @FieldResolver(() => StatedEntryType, {
    nullable: true,
    description: "What was stated; null once the address is confirmed, so that the link tells no more than it must.",
  })
  stated(@Root() entry: EntryRow): StatedEntryType | null {
    return entry.state === "to_confirm" ? entry : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the department is open to free candidates today: nobody is invited where it is not.",
  })
  async departmentIsOpen(@Root() { departmentCode }: EntryRow, @Ctx() context: Context): Promise<boolean> {
    return (await refusalOfDepartmentToday(context, departmentCode)) === null;
  }

  @FieldResolver(() => Department, { description: "The department of residence, whose service invites." })
  department(@Root() { departmentCode }: EntryRow, @Ctx() { loaders }: Context) {
    return loaders.department.load(departmentCode);
  }
}

@Resolver(() => ConfirmEntrySuccess)
class ConfirmEntrySuccessResolver {
  @FieldResolver(() => EntryRequest, { description: "The request." })
  entry(@Root() { entry }: EntryConfirmed): EntryRow {
    return entry;
  }
}

@Resolver(() => EntryInvalid)
class EntryInvalidResolver {
  @FieldResolver(() => [EntryProblemType], { description: "What is wrong, field by field." })
  problems(
    @Root() { problems }: { problems: readonly EntryProblem[] },
    @Ctx() { locale }: Context,
  ): readonly EntryProblemType[] {
    return problems.map((problem) => ({ ...problem, message: entryProblemMessage(problem.code, locale) }));
  }
}

@Resolver(() => Candidate)
class CandidateEntryResolver {
  @FieldResolver(() => EntryRequest, {
    nullable: true,
    description: "The request that led to the invitation; null for who did not come that way.",
  })
  entry(@Root() { id }: CandidateRow, @Ctx() { database }: Context): Promise<EntryRow | null> {
    return entryOfCandidate(database, id);
  }

  @FieldResolver(() => EntryContact, {
    nullable: true,
    description: "What the request said that led to the invitation; null for who did not come that way.",
  })
  contact(@Root() { id }: CandidateRow, @Ctx() { database }: Context): Promise<EntryContact | null> {
    return entryOfCandidate(database, id);
  }
}

export const entryResolvers = [
  EntryMutationResolver,
  OrganisationEmailResolver,
  EntryRequestResolver,
  ConfirmEntrySuccessResolver,
  EntryInvalidResolver,
  CandidateEntryResolver,
] as const;
