import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** Errors that say something a caller can act on: bad input and broken rules of the door. All else is a bug of ours. */
const isForTheCaller = (error: GraphQLError): boolean => {
  const original = error.originalError;
  if (original === undefined || original === null) return true;
  return original instanceof GraphQLError && isForTheCaller(original);
};

type ErrorLog = { error(fields: object, message: string): void };

/**
 * What leaves the server for an error, through either door. A bug is logged in full under a correlation id and reaches the
 * client as that id alone.
 */
export const maskedError = (error: unknown, log: ErrorLog): GraphQLFormattedError => {
  if (error instanceof GraphQLError && isForTheCaller(error)) {
    // Not its toJSON(), which fails on the errors of graphql-jit: those have no extensions.
    const { message, locations, path, extensions } = error;
    const { stacktrace: _, http: __, ...visible } = { ...extensions };
    return {
      message,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code: "GRAPHQL_VALIDATION_FAILED", ...visible },
    };
  }
  const correlationId = randomUUID();
  log.error(
    { err: error instanceof GraphQLError ? (error.originalError ?? error) : error, correlationId },
    "an operation failed",
  );
  return {
    message: `Something went wrong on our side. Quote ${correlationId} when you report it.`,
    ...(error instanceof GraphQLError && error.path && { path: error.path }),
    extensions: { code: "INTERNAL_SERVER_ERROR", correlationId },
  };
};
