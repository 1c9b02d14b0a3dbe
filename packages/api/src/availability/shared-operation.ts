import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import { badVariables } from "../contract/bad-variables.js";
import type { AskedFilter } from "./asked-filter.js";
import type { AvailabilityEvent } from "./availability.types.js";
import { knownVersion } from "./known-version.js";
import type { Execute, Payload } from "./shared-subscription.js";

const FIELD = "availabilityChanged";

/** A subscription as a client sent it. The document has passed the guard. */
export type AskedOperation = {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whatever else the result depends on: callers share only within one audience. */
  readonly audience: string;
  /** A fresh context: loaders live as long as one execution. A promise when something has to be read first. */
  readonly context: () => object | Promise<object>;
};

export type SharedOperation = {
  readonly key: string;
  readonly asked: AskedFilter;
  readonly after: bigint | null;
  readonly execute: Execute;
};

type Prepared = {
  readonly operation: OperationDefinitionNode;
  readonly field: FieldNode;
  /** The variable that carries `after` and nothing else: where one resumes from makes no difference to later events. */
  readonly resumeVariable: string | null;
  readonly compiled: CompiledQuery;
};

/** The only field of the subscription, or `null` when it is hidden behind a directive. */
const rootField = (document: DocumentNode, { selections }: SelectionSetNode): FieldNode | null => {
  const [selection] = selections;
  if (selections.length !== 1 || !selection || (selection.directives?.length ?? 0) > 0) return null;
  if (selection.kind === Kind.FIELD) return selection;
  if (selection.kind === Kind.INLINE_FRAGMENT) return rootField(document, selection.selectionSet);
  const name = selection.name.value;
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name)
      return rootField(document, definition.selectionSet);
  return null;
};

const resumeVariableOf = (document: DocumentNode, field: FieldNode): string | null => {
  const value = field.arguments?.find(({ name }) => name.value === "after")?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => {
      if (node.name.value === name) uses += 1;
    },
  });
  return uses === 1 ? name : null;
};

/** Recognises `availabilityChanged` and makes what all its subscribers can share. */
export const sharedOperations = (
  schema: GraphQLSchema,
  visible: (error: unknown) => GraphQLFormattedError,
): ((asked: AskedOperation) => SharedOperation | readonly GraphQLError[] | null) => {
  const known = new LRUCache<string, { prepared: Prepared | null }>({ max: 500 });
  const fieldType = schema.getSubscriptionType()?.getFields()[FIELD];

  const prepare = ({ document, operationName }: AskedOperation): Prepared | null => {
    const operation = getOperationAST(document, operationName);
    const field = operation?.operation === "subscription" ? rootField(document, operation.selectionSet) : null;
    if (!operation || field?.name.value !== FIELD) return null;
    const compiled = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(compiled)) return null;
    return { operation, field, resumeVariable: resumeVariableOf(document, field), compiled };
  };

  const payloadOf = (result: Awaited<ReturnType<CompiledQuery["query"]>>): Payload => {
    // Nobody could apply the next delta after an event without data: the subscription ends instead.
    if (!result.data) throw result.errors?.[0] ?? new Error("an availability event had no result");
    const errors = result.errors?.map(visible);
    return Buffer.from(`${JSON.stringify({ data: result.data, ...(errors && { errors }) })}}`);
  };

  const keyOf = (asked: AskedOperation, { resumeVariable }: Prepared): string => {
    const variables = Object.entries(asked.variables).filter(([name]) => name !== resumeVariable);
    return JSON.stringify([asked.audience, asked.operationName ?? null, asked.source, variables.sort()]);
  };

  return (asked) => {
    const name = `${asked.operationName ?? ""}\n${asked.source}`;
    const prepared = (known.get(name) ?? { prepared: prepare(asked) }).prepared;
    known.set(name, { prepared });
    if (!prepared || !fieldType) return null;
    const { operation, field, compiled } = prepared;
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables);
    if (variables.errors) return badVariables(schema, operation, asked.variables);
    try {
      const { filter, after } = getArgumentValues(fieldType, field, variables.coerced);
      return {
        key: keyOf(asked, prepared),
        asked: filter as AskedFilter,
        after: knownVersion(after as string | null | undefined),
        execute: (event: AvailabilityEvent) => {
          const context = asked.context();
          const run = (ready: object) => compiled.query(event, ready, asked.variables);
          const result = context instanceof Promise ? context.then(run) : run(context);
          return result instanceof Promise ? result.then(payloadOf) : payloadOf(result);
        },
      };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  };
};
