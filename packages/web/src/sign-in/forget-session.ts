import { cookies } from "next/headers";
import { endedSession } from "./session-cookies";

/** Takes the session out of the visitor's browser. */
export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  for (const cookie of endedSession(jar.getAll().map(({ name }) => name))) jar.set(cookie);
}
