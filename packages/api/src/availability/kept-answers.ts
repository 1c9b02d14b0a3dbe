import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { LiveAvailability } from "./live-availability.js";
import { type AskedPage, readPage } from "./read-page.js";

const FIELD = "availability";

/** What a page of the board holds by itself: no viewer, no language, no clock and no other table has a part in it. */
const OF_THE_BOARD: Readonly<Record<string, readonly string[]>> = {
  Query: ["availability"],
  AvailabilitySnapshot: ["version", "slots", "held", "days", "totalOpen", "totalHeld", "pageInfo"],
  AvailabilityDay: ["date", "open", "held"],
  PageInfo: ["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"],
  ExamSlot: [
    ...["id", "centre", "category", "phase", "startsAt", "endsAt", "date", "localTime"],
    ...["durationMinutes", "state", "publishedAt", "version"],
  ],
  ExamCentre: [
    ...["id", "name", "address", "communeCode", "timeZone", "position", "positionPrecision", "demonstration"],
  ],
  Position: ["latitude", "longitude"],
};

/** Characters of answers and their questions that are kept at the most, and of questions that were asked once. */
const MOST_CHARACTERS = { answers: 32_000_000, questions: 8_000_000 };

/** A query as it was sent; `text` names document and operation. */
export type AskedQuery = {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** An answer that is already there, or the place to put it once it has been made. */
export type KeptAnswer = { readonly body: string } | { keep(body: string): void };

type Prepared = { readonly operation: OperationDefinitionNode; readonly field: FieldNode };

const isOfTheBoard = (schema: GraphQLSchema, document: DocumentNode): boolean => {
  const types = new TypeInfo(schema);
  let holds = true;
  const Field = ({ name }: FieldNode): void => {
    const known = OF_THE_BOARD[types.getParentType()?.name ?? ""] ?? [];
    if (name.value !== "__typename" && !known.includes(name.value)) holds = false;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return holds;
};

/**
 * Answers to queries of nothing but one page of the board. They are kept for exactly as long as the page is: until a commit
 * touches what the filter covers. A crowd that asks the same is told the same bytes, and never old ones.
 */
export const keptAnswers = (schema: GraphQLSchema, availability: LiveAvailability) => {
  const prepared = new WeakMap<DocumentNode, Prepared | null>();
  const kept = new LRUCache<string, { asked: AskedPage; page: object; body: string }>({
    maxSize: MOST_CHARACTERS.answers,
    sizeCalculation: ({ body }, key) => body.length + key.length,
  });
  const askedBefore = new LRUCache<string, true>({
    maxSize: MOST_CHARACTERS.questions,
    sizeCalculation: (_, key) => key.length,
  });
  const queryField = schema.getQueryType()?.getFields()[FIELD];

  const prepare = ({ document, operationName }: AskedQuery): Prepared | null => {
    const operation = getOperationAST(document, operationName);
    const [field, ...others] = operation?.selectionSet.selections ?? [];
    if (!operation || field?.kind !== Kind.FIELD || field.name.value !== FIELD || others.length > 0) return null;
    return isOfTheBoard(schema, document) ? { operation, field } : null;
  };

  /** `null` when the arguments or the board allow none, which the execution will put into words. */
  const orNull = <Found>(find: () => Found): Found | null => {
    try {
      return find();
    } catch {
      return null;
    }
  };
  const pageNow = (asked: AskedPage): object | null => orNull(() => readPage(availability, asked));

  const askedPage = ({ variables }: AskedQuery, { operation, field }: Prepared): AskedPage | null => {
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced || !queryField) return null;
    return orNull(() => getArgumentValues(queryField, field, coerced) as AskedPage);
  };

  /** `null` for a query of anything else. */
  return (query: AskedQuery): KeptAnswer | null => {
    const known = prepared.get(query.document);
    const found = known === undefined ? prepare(query) : known;
    prepared.set(query.document, found);
    if (!found) return null;

    const key = `${query.text}\n${JSON.stringify(query.variables)}`;
    const answer = kept.get(key);
    if (answer && pageNow(answer.asked) === answer.page) return { body: answer.body };

    // What is asked a second time may be asked a third: a question of its own kind is not worth the memory.
    if (!askedBefore.has(key)) {
      askedBefore.set(key, true);
      return null;
    }
    const asked = answer?.asked ?? askedPage(query, found);
    const page = asked && pageNow(asked);
    if (!page) return null;
    return {
      keep: (body) => {
        // The same page before and after the execution: it is the one that was read in between.
        if (pageNow(asked) === page) kept.set(key, { asked, page, body });
      },
    };
  };
};
