import { type Logger, pino } from "pino";

/** One JSON line per event on standard output. What could name a person or open a session never gets in. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    redact: { paths: ["req.headers.authorization", "req.headers.cookie", "*.token", "*.email"], remove: true },
  });
