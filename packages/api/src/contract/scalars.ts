import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTime, GraphQLJSONObject, GraphQLUUID } from "graphql-scalars";

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const civilDate = (value: unknown): string => {
  const [, year, month, day] = typeof value === "string" ? (CIVIL_DATE.exec(value) ?? []) : [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  if (typeof value !== "string" || !real || Number(year) < 1000)
    throw new GraphQLError(
      `A Date is a civil date written YYYY-MM-DD, and ${JSON.stringify(value)?.slice(0, 40)} is none.`,
      {
        extensions: { code: "BAD_USER_INPUT" },
      },
    );
  return value;
};

/** A date on a calendar, without hour and without time zone: a string on both sides, so that nothing ever shifts it. */
export const CivilDate = new GraphQLScalarType<string, string>({
  name: "Date",
  description:
    "A civil date, `YYYY-MM-DD`, on the calendar of the exam centre unless said otherwise. It has no time zone.",
  serialize: (value) => value as string,
  parseValue: civilDate,
  parseLiteral: (node) => civilDate(node.kind === Kind.STRING ? node.value : undefined),
});

export const DateTime = GraphQLDateTime;
export const Uuid = GraphQLUUID;
export const JsonObject = GraphQLJSONObject;
