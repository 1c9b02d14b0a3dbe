import { costLimitRule } from "@escape.tech/graphql-armor-cost-limit";
import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import { LIMITS } from "./limits.js";

/** graphql-armor throws in the middle of validation unless told to report, as a validation rule should. */
const reporting = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** Counted as they are written: a fragment that is used twice gives the same answer, which is made once. */
const simulationsRule: ValidationRule = (context) => {
  let simulations = 0;
  return {
    Field: (node) => {
      if (node.name.value !== "simulateEligibility") return;
      simulations += 1;
      if (simulations === LIMITS.simulations + 1)
        context.reportError(
          new GraphQLError(`A document asks for ${LIMITS.simulations} simulations at the most.`, { nodes: node }),
        );
    },
  };
};

/** The rules both doors add to those of GraphQL itself. */
export const limitRules: readonly ValidationRule[] = [
  // Depth is nesting in the answer: giving a part of the question a name (a fragment) does not make it deeper.
  maxDepthRule({ n: LIMITS.depth, flattenFragments: true, ...reporting }),
  maxAliasesRule({ n: LIMITS.aliases, ...reporting }),
  simulationsRule,
  costLimitRule({ maxCost: LIMITS.cost, flattenFragments: true, ...reporting }),
];

export type CheckedDocument = { document: DocumentNode } | { errors: readonly GraphQLError[] };

/**
 * Parses and validates with every limit of the HTTP door, for the door that Apollo does not stand in. Answers are kept by
 * source text, so that a thousand watchers with one query pay for one check.
 */
export const documentChecker = (schema: GraphQLSchema): ((source: string) => CheckedDocument) => {
  const known = new LRUCache<string, CheckedDocument>({ max: 1_000 });
  const check = (source: string): CheckedDocument => {
    try {
      const document = parse(source, { maxTokens: LIMITS.tokens });
      const errors = validate(schema, document, [...specifiedRules, ...limitRules]);
      return errors.length > 0 ? { errors } : { document };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
  return (source) => {
    const found = known.get(source) ?? check(source);
    known.set(source, found);
    return found;
  };
};

/** Callers that are no browser send no Origin; a browser's must be one of ours. */
export const originAllowed = (origin: string | undefined, allowed: readonly string[]): boolean =>
  origin === undefined || allowed.includes(origin);
