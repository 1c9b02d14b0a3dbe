import type { Environment } from "./environment.ts";
import { OperatorMessage } from "./operator-message.ts";

/** A server of one's own may hold real data; the embedded one, and one marked as a demonstration, can be made again. */
export const requireConsent = (command: string, environment: Environment, consent: boolean): void => {
  if (environment.databaseUrl === undefined || environment.demonstration === true || consent) return;
  const { hostname, pathname } = new URL(environment.databaseUrl);
  throw new OperatorMessage(
    `This deletes planning, bookings and people in the database ${pathname.slice(1)} on ${hostname}.\n` +
      `If that is what you want: pnpm ${command} --yes`,
  );
};
