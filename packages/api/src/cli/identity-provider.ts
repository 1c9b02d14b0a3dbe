import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { developmentProvider } from "../demonstration/identity-provider.js";

/**
 * The identity provider of development, where officers sign in with an account for each role and any password.
 * `node identity-provider.js --port 1081 --api http://localhost:4000 --web http://localhost:3000` with OIDC_CLIENT_ID and
 * OIDC_CLIENT_SECRET: runs on the loopback address only, keeps everything in memory, and is ended by any signal.
 */
const { values } = parseArgs({
  options: { port: { type: "string" }, api: { type: "string" }, web: { type: "string" } },
});
const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env;
if (!values.port || !values.api || !values.web || !clientId || !clientSecret)
  throw new Error("--port, --api, --web, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed");

const provider = developmentProvider({
  ...{ issuer: `http://localhost:${values.port}`, clientId, clientSecret },
  ...{ redirectUri: `${values.api}/auth/officers/callback`, signedOutUri: `${values.web}/` },
});
createServer(provider.callback()).listen(Number(values.port), "127.0.0.1");
