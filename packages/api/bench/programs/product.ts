import { parseConfig } from "../../dist/config.js";
import { startServer } from "../../dist/server.js";
import { freePort } from "../kit/database.ts";
import { serveParent, settingsOf } from "../kit/parent.ts";

/** The whole API as it runs for people. */
export type Product = {
  settings: { databaseUrl: string };
  ready: { port: number };
  questions: Record<never, never>;
};

const { databaseUrl } = settingsOf<Product>();
const port = await freePort();
await startServer(
  parseConfig({
    DATABASE_URL: databaseUrl,
    API_PORT: String(port),
    API_URL: `http://localhost:${port}`,
    AUTH_SECRET: "a secret for benchmarks only, of fair length",
    // There is no mail server here.
    MESSAGES_EVERY_MS: "0",
    LOG_LEVEL: "warn",
  }),
);
serveParent<Product>({ port }, {});
