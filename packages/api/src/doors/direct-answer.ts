import type { FastifyReply, FastifyRequest } from "fastify";
import type { AskedQuery, KeptAnswer } from "../availability/kept-answers.js";
import type { Context } from "../context.js";
import type { KnownOperation } from "../graphql.js";

const JSON_TYPE = "application/json";
const RESPONSE_TYPE = "application/graphql-response+json";

/** The type that Apollo would answer with. `null` when the caller weighs types, or wants others: Apollo has the last word. */
const plainType = (accept: string | undefined): string | null => {
  if (accept === undefined || accept === "*/*" || accept === JSON_TYPE) return JSON_TYPE;
  if (accept.includes("q=")) return null;
  const wanted = accept.split(",").map((type) => type.trim());
  return wanted.find((type) => type === JSON_TYPE || type === RESPONSE_TYPE) ?? null;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

type Door = {
  known(source: string, operationName: string | null | undefined): KnownOperation | undefined;
  kept(query: AskedQuery): KeptAnswer | null;
  contextOf(request: FastifyRequest): Promise<Context>;
};

type Asked = { type: string; operation: KnownOperation; asked: AskedQuery };

/** `null` for everything that is not plainly an operation which is known already. */
const plainOperation = ({ method, body, headers }: FastifyRequest, known: Door["known"]): Asked | null => {
  if (method !== "POST" || !isRecord(body)) return null;
  const { query: source, variables, operationName, extensions } = body;
  if (typeof source !== "string" || !isAbsent(extensions)) return null;
  if (!isAbsent(variables) && !isRecord(variables)) return null;
  if (!isAbsent(operationName) && typeof operationName !== "string") return null;
  const type = plainType(headers.accept);
  const operation = known(source, operationName);
  if (!type || !operation) return null;
  const { text, document } = operation;
  return {
    type,
    operation,
    asked: { text, document, operationName: operationName ?? undefined, variables: variables ?? {} },
  };
};

/**
 * Answers an operation whose very text Apollo has parsed, validated and executed before, without asking Apollo again: that
 * took more than half of the time of an availability query. Whatever needs judgement is left to Apollo: `false` means that
 * nothing has been answered. Apollo then puts errors into words; what has been carried out is not carried out again.
 */
export const directAnswers = ({ known, kept, contextOf }: Door) => {
  const bodyOf = async ({ operation, asked }: Asked, context: Context): Promise<string | null> => {
    const answer = kept(asked);
    if (answer && "body" in answer) return answer.body;
    const result = await operation.execute(context, asked.variables);
    if (result.errors) return null;
    const body = JSON.stringify(result);
    answer?.keep(body);
    return body;
  };

  return async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const asked = plainOperation(request, known);
    if (!asked) return false;
    // A caller who is not let in: Apollo meets the same error, and knows how to tell it.
    const context = await contextOf(request).catch(() => null);
    const body = context && (await bodyOf(asked, context));
    if (body === null) return false;
    void reply.type(`${asked.type}; charset=utf-8`).send(body);
    return true;
  };
};
