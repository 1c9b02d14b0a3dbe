import "reflect-metadata";
import "./contract/enums.js";
import type { GatewayExecutor } from "@apollo/server-gateway-interface";
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  type OperationDefinitionNode,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import { buildSchemaSync } from "type-graphql";
import { absenceResolvers } from "./absences/absence.resolver.js";
import { accountResolvers } from "./account/account.resolver.js";
import { approvalResolvers } from "./approvals/approval.resolver.js";
import { assignmentResolvers } from "./assignments/assignment.resolver.js";
import { availabilityResolvers } from "./availability/availability.resolver.js";
import { bookingResolvers } from "./bookings/booking.resolver.js";
import { presenceResolvers } from "./bookings/presence.resolver.js";
import { calendarResolvers } from "./calendars/calendar.resolver.js";
import { candidateFileResolvers } from "./candidate-files/candidate-file.resolver.js";
import { candidateSearchResolvers } from "./candidate-files/candidate-search.resolver.js";
import { correctionResolvers } from "./candidate-files/correction.resolver.js";
import { candidateImportResolvers } from "./candidate-imports/import.resolver.js";
import { candidateResolvers } from "./candidates/candidate.resolver.js";
import { centreResolvers } from "./centres/centre.resolver.js";
import type { Context } from "./context.js";
import { badVariables } from "./contract/bad-variables.js";
import { NodeResolver } from "./contract/node.resolver.js";
import { convocationResolvers } from "./convocations/convocation.resolver.js";
import { decisionResolvers } from "./decisions/decision.resolver.js";
import { declarationResolvers } from "./declarations/declaration.resolver.js";
import { departmentResolvers } from "./departments/department.resolver.js";
import { emailChangeResolvers } from "./email-changes/email-change.resolver.js";
import { entryResolvers } from "./entry/entry.resolver.js";
import { ownEntryResolvers } from "./entry/own-entry.resolver.js";
import { candidateResultResolvers } from "./exam-day/candidate-result.resolver.js";
import { examDayMutationResolvers } from "./exam-day/exam-day-mutation.resolver.js";
import { examLineResolvers } from "./exam-day/exam-line.resolver.js";
import { examListResolvers } from "./exam-day/exam-list.resolver.js";
import { lineCheckResolvers } from "./exam-day/line-check.resolver.js";
import { figuresResolvers } from "./figures/figures.resolver.js";
import { gridResolvers } from "./grids/grid.resolver.js";
import { holdResolvers } from "./holds/hold.resolver.js";
import { importResolvers } from "./imports/import.resolver.js";
import { invitationResolvers } from "./invitations/invitation.resolver.js";
import { mailingResolvers } from "./mailings/mailing.resolver.js";
import { officerDayResolvers } from "./officer-day/officer-day.resolver.js";
import { actResolvers } from "./officers/act.resolver.js";
import { officerResolvers } from "./officers/officer.resolver.js";
import { officerAdministrationResolvers } from "./officers/officer-administration.resolver.js";
import { examPaperResolvers } from "./papers/exam-paper.resolver.js";
import { consequencesResolvers } from "./penalties/consequences.resolver.js";
import { penaltyResolvers } from "./penalties/penalty.resolver.js";
import { proofResolvers } from "./penalty-proofs/proof.resolver.js";
import { guardedSchema } from "./permissions/guarded-schema.js";
import { planningResolvers } from "./planning/planning.resolver.js";
import { sessionResolvers } from "./planning/session.resolver.js";
import { planningImportResolvers } from "./planning-imports/planning-import.resolver.js";
import { publicationResolvers } from "./publication/publication.resolver.js";
import { publicationScheduleResolvers } from "./publications/publication-schedule.resolver.js";
import { fieldsRefusedResolvers } from "./reference/fields-refused.resolver.js";
import { referenceResolvers } from "./reference/reference.resolver.js";
import { eligibilityResolvers } from "./regulation/eligibility.resolver.js";
import { ruleResolvers } from "./regulation/rule.resolver.js";
import { judgeViewer } from "./regulation/viewers-eligibility.js";
import { rehousingResolvers } from "./rehousings/rehousing.resolver.js";
import { passkeyResolvers } from "./sign-in/passkey.resolver.js";
import { signInResolvers } from "./sign-in/sign-in.resolver.js";
import { specialNeedsResolvers } from "./special-needs/special-needs.resolver.js";
import { waitingListResolvers } from "./waiting-list/waiting-list.resolver.js";
import { wishResolvers } from "./wishes/wish.resolver.js";
import { withdrawalResolvers } from "./withdrawals/withdrawal.resolver.js";

/**
 * A value of an interface or union names its type itself (`__typename` of a node, `kind` of a refusal). type-graphql would
 * answer that later, as a promise, which graphql-jit does not wait for.
 */
const nameTypesAtOnce = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const { resolveType } = type;
    type.resolveType = (value: { __typename?: string; kind?: string }, ...rest) =>
      value.__typename ?? value.kind ?? resolveType?.(value, ...rest);
  }
  return schema;
};

/** type-graphql wants a pub-sub wherever there is a subscription; ours follow the database's commits and use no topic. */
const noTopics = {
  publish: () => {},
  subscribe: () => {
    throw new Error("subscriptions bring their own events");
  },
};

const builtSchema = (): GraphQLSchema =>
  nameTypesAtOnce(
    buildSchemaSync({
      resolvers: [
        NodeResolver,
        ...absenceResolvers,
        ...accountResolvers,
        ...assignmentResolvers,
        ...approvalResolvers,
        ...availabilityResolvers,
        ...bookingResolvers,
        ...presenceResolvers,
        ...candidateFileResolvers,
        ...candidateImportResolvers,
        ...candidateSearchResolvers,
        ...correctionResolvers,
        ...calendarResolvers,
        ...candidateResolvers,
        ...centreResolvers,
        ...decisionResolvers,
        ...convocationResolvers,
        ...declarationResolvers,
        ...departmentResolvers,
        ...emailChangeResolvers,
        ...eligibilityResolvers,
        ...examListResolvers,
        ...examLineResolvers,
        ...examDayMutationResolvers,
        ...lineCheckResolvers,
        ...examPaperResolvers,
        ...candidateResultResolvers,
        ...holdResolvers,
        ...entryResolvers,
        ...ownEntryResolvers,
        ...importResolvers,
        ...invitationResolvers,
        ...mailingResolvers,
        ...consequencesResolvers,
        ...penaltyResolvers,
        ...actResolvers,
        ...officerResolvers,
        ...officerDayResolvers,
        ...figuresResolvers,
        ...officerAdministrationResolvers,
        ...proofResolvers,
        ...planningImportResolvers,
        ...planningResolvers,
        ...gridResolvers,
        ...publicationResolvers,
        ...publicationScheduleResolvers,
        ...ruleResolvers,
        ...sessionResolvers,
        ...passkeyResolvers,
        ...signInResolvers,
        ...specialNeedsResolvers,
        ...waitingListResolvers,
        ...wishResolvers,
        ...withdrawalResolvers,
        ...rehousingResolvers,
        ...referenceResolvers,
        ...fieldsRefusedResolvers,
      ],
      // Refusals are values and input is checked where it is understood: no class-validator.
      validate: false,
      pubSub: noTopics,
    }),
  );

/** The whole contract, built from the decorated classes of the features, with the table of rights in front. */
export const createSchema = (): GraphQLSchema => guardedSchema(builtSchema());

/**
 * graphql-jit's errors come without `extensions`, and Apollo fails on one when it reads its code: nobody would be told what
 * went wrong. An error without a path is about the variables, the caller's affair; any other without a cause is a bug of ours.
 */
const wholeError = ({ message, path, originalError }: GraphQLError): GraphQLError => {
  if (path) return new GraphQLError(message, { path, originalError: originalError ?? new Error(message) });
  const told = originalError ? `${message} ${originalError.message}` : message;
  return new GraphQLError(told, { extensions: { code: "BAD_USER_INPUT" } });
};

/** Apollo leaves both to its executor. Without a look here graphql-jit would carry out the only operation it finds. */
const refusalToExecute = (operation: OperationDefinitionNode | undefined): GraphQLError | null => {
  if (!operation)
    return new GraphQLError("The document has no operation of that name, or several and no name was given.");
  if (operation.operation !== "subscription") return null;
  return new GraphQLError(
    "Subscriptions are served over WebSocket, at the same path (protocol graphql-transport-ws).",
    {
      extensions: { code: "SUBSCRIPTION_OVER_HTTP" },
    },
  );
};

type Variables = Readonly<Record<string, unknown>>;

/** A query or mutation that was executed before: it has been parsed, validated and held against every limit. */
export type KnownOperation = {
  readonly text: string;
  readonly document: DocumentNode;
  /** Carries it out. A result with errors stays in the context: who words it later does not carry it out again. */
  execute(context: Context, variables: Variables): Promise<ExecutionResult>;
};

/** In a context: what came of its operation. */
const outcome = Symbol("outcome");
type WithOutcome = { [outcome]?: ExecutionResult };

const textOf = (source: string, operationName: string | null | undefined): string =>
  operationName ? `${operationName}\n${source}` : source;

type Operation = {
  readonly document: DocumentNode;
  readonly query: CompiledQuery;
  /** What is wrong with the variables. */
  complaints(variables: Variables): readonly GraphQLError[];
};

const execute = async (
  { document, query, complaints }: Operation,
  context: Context,
  variables: Variables,
): Promise<ExecutionResult> => {
  await judgeViewer(document, context);
  const result = await query.query(undefined, context, variables);
  if (!result.errors) return result;
  const told = result.errors.every(({ path }) => !path) ? complaints(variables) : [];
  return { ...result, errors: told.length > 0 ? told : result.errors.map(wholeError) };
};

const knownOperation = (text: string, operation: Operation): KnownOperation => ({
  text,
  document: operation.document,
  execute: async (context: Context & WithOutcome, variables) => {
    const result = await execute(operation, context, variables).catch((error: Error) => ({
      errors: [new GraphQLError("the execution failed", { originalError: error })],
    }));
    if (result.errors) context[outcome] = result;
    return result;
  },
});

/**
 * Executes with code compiled once per document (graphql-jit): one core answered the availability query of 20 slots
 * 3,180 times a second under Apollo with it, 1,270 without.
 */
export const compiledOperations = (schema: GraphQLSchema) => {
  const compiled = new LRUCache<string, CompiledQuery | ExecutionResult>({ max: 500 });
  const known = new LRUCache<string, KnownOperation>({ max: 500 });

  const executor: GatewayExecutor = async ({ document, operation, operationName, request, context }) => {
    const refusal = refusalToExecute(operation);
    if (refusal) return { errors: [refusal] };
    const done = (context as WithOutcome)[outcome];
    if (done) return done;
    const text = textOf(request.query ?? "", request.operationName);
    const query = compiled.get(text) ?? compileQuery(schema, document, operationName ?? undefined);
    compiled.set(text, query);
    if (!isCompiledQuery(query)) return query;
    const complaints = (variables: Variables) => badVariables(schema, operation, variables);
    const whole = { document, query, complaints };
    if (!known.has(text)) known.set(text, knownOperation(text, whole));
    return execute(whole, context as Context, request.variables ?? {});
  };

  return {
    executor,
    /** The operation of that very text, when it has been here before. */
    known: (source: string, operationName: string | null | undefined): KnownOperation | undefined =>
      known.get(textOf(source, operationName)),
  };
};
