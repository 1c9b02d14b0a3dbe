import { parseConfig } from "../src/config.js";
import type { Clock } from "../src/platform/clock.js";
import { freePort } from "../src/platform/free-port.js";
import { startServer } from "../src/server.js";
import type { World } from "./world.js";

export type Answer<Data = Record<string, unknown>> = {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
};

type CallOptions = { token?: string; language?: string; headers?: Record<string, string>; signal?: AbortSignal };

/** A real API on a free port, and the ways a program calls it. */
export type Api = {
  url: string;
  webSocketUrl: string;
  /** Any answer, errors included. */
  call<Data = Record<string, unknown>>(
    document: string,
    variables?: object,
    options?: CallOptions,
  ): Promise<Answer<Data>>;
  /** The data; throws with query, variables and body when the answer holds errors. */
  query<Data = Record<string, unknown>>(document: string, variables?: object, options?: CallOptions): Promise<Data>;
  close(): Promise<void>;
};

export const apiEnvironment = (databaseUrl: string, port: number): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  API_PORT: String(port),
  API_URL: `http://localhost:${port}`,
  AUTH_SECRET: "a secret for tests only, of fair length",
  // Most specs are about something else: those about messages say how often they are to be looked for.
  MESSAGES_EVERY_MS: "0",
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? "fatal",
});

/** The calls, for an API that runs already (in this process or another). */
export const apiClient = (url: string): Omit<Api, "close"> => {
  const call = async <Data>(document: string, variables: object = {}, options: CallOptions = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      ...(options.signal && { signal: options.signal }),
      headers: {
        "content-type": "application/json",
        ...(options.language && { "accept-language": options.language }),
        ...(options.token && { authorization: `Bearer ${options.token}` }),
        ...options.headers,
      },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as Answer<Data>;
  };
  return {
    url,
    webSocketUrl: `${url.replace("http", "ws")}/graphql`,
    call,
    query: async <Data>(document: string, variables: object = {}, options: CallOptions = {}) => {
      const answer = await call<Data>(document, variables, options);
      if (answer.errors || !answer.data)
        throw new Error(
          `the query failed\n${document}\n${JSON.stringify(variables)}\n${JSON.stringify(answer, null, 2)}`,
        );
      return answer.data;
    },
  };
};

export const startApi = async (
  world: Pick<World, "databaseUrl">,
  options: { clock?: Clock; sweeps?: boolean; environment?: Record<string, string> } = {},
): Promise<Api> => {
  const port = await freePort();
  const config = parseConfig({ ...apiEnvironment(world.databaseUrl, port), ...options.environment });
  const { environment: _, ...parts } = options;
  const server = await startServer(config, parts);
  return { ...apiClient(`http://127.0.0.1:${port}`), close: () => server.close() };
};
