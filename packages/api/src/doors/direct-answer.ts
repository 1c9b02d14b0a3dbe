import type { FastifyReply, FastifyRequest } from "fastify";
import type { AskedQuery, KeptAnswer } from "../availability/kept-answers.js";
import type { Context } from "../context.js";
import type { KnownQuery } from "../graphql.js";

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
  known(source: string, operationName: string | null | undefined): KnownQuery | undefined;
  kept(query: AskedQuery): KeptAnswer | null;
  contextOf(request: FastifyRequest): Promise<Context>;
};

type Asked = { type: string; query: KnownQuery; asked: AskedQuery };

/** `null` for everything that is not plainly a query which is known already. */
const plainQuery = ({ method, body, headers }: FastifyRequest, known: Door["known"]): Asked | null => {
  if (method !== "POST" || !isRecord(body)) return null;
  const { query: source, variables, operationName, extensions } = body;
  if (typeof source !== "string" || !isAbsent(extensions)) return null;
  if (!isAbsent(variables) && !isRecord(variables)) return null;
  if (!isAbsent(operationName) && typeof operationName !== "string") return null;
  const type = plainType(headers.accept);
  const query = known(source, operationName);
  if (!type || !query) return null;
  const { text, document } = query;
  return {
    type,
    query,
    asked: { text, document, operationName: operationName ?? undefined, variables: variables ?? {} },
  };
};

/**
 * Answers a query whose very text Apollo has parsed, validated and executed before, without asking Apollo again: that took
 * more than half of the time of an availability query. Whatever needs judgement is left to Apollo, which then starts from
 * the beginning: `false` means that nothing has been answered. Mutations never come here, so nothing is carried out twice.
 */
export const directAnswers = ({ known, kept, contextOf }: Door) => {
  const bodyOf = async ({ query, asked }: Asked, request: FastifyRequest): Promise<string | null> => {
    const context = await contextOf(request);
    const answer = kept(asked);
    if (answer && "body" in answer) return answer.body;
    const result = await query.compiled.query(undefined, context, asked.variables);
    if (!result.data || result.errors) return null;
    const body = JSON.stringify(result);
    answer?.keep(body);
    return body;
  };

  return async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const asked = plainQuery(request, known);
    if (!asked) return false;
    // Apollo meets the same error, and knows how to tell it.
    const body = await bodyOf(asked, request).catch(() => null);
    if (body === null) return false;
    void reply.type(`${asked.type}; charset=utf-8`).send(body);
    return true;
  };
};
