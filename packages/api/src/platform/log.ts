import { type Logger, pino } from "pino";

/** Drizzle appends the values of a failed statement to its message: names, addresses, tokens. */
const withoutValues = (text: string): string => text.replace(/\nparams: [^\n]*/g, "");

/** An error as it may be written down: kind, message, stack and causes, without the values of a failed statement. */
const loggableError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const code = "code" in error ? { code: error.code } : {};
  return {
    type: name,
    message: withoutValues(message),
    stack: withoutValues(stack ?? ""),
    ...code,
    ...(cause !== undefined && { cause: loggableError(cause) }),
  };
};

/** One JSON line per event on standard output. What could name a person or open a session never gets in. */
export const createLog = (level: string, destination?: { write(line: string): void }): Logger =>
  pino(
    {
      level,
      serializers: { err: loggableError },
      redact: { paths: ["req.headers.authorization", "req.headers.cookie", "*.token", "*.email"], remove: true },
    },
    destination,
  );
