import type { Environment } from "./environment.ts";

const PNPM = "npx -y pnpm@12.21.0";

/** A line of two columns. */
const entry = (what: string, where: string) => `  ${what.padEnd(34)} ${where}`;

/** The addresses of a running product and the first things to do with it. */
export const whatToTry = (environment: Environment, databaseUrl: string): string => {
  const { webOrigin, apiUrl, ports, smtpUrl, demonstration } = environment;
  const addresses = [
    entry("Web app", webOrigin),
    entry("GraphQL, with GraphiQL", `${apiUrl}/graphql`),
    ...(smtpUrl ? [] : [entry("Mailbox: every message sent", `http://localhost:${ports.mailbox}`)]),
    ...(environment.databaseUrl ? [] : [entry("PostgreSQL", databaseUrl)]),
  ];
  const things = [
    entry("See places go and come, live", `${webOrigin}/fr/places?departement=93&categorie=B`),
    entry("Sign in as a candidate", `${webOrigin}/fr/connexion (the demonstration button, or the mailbox)`),
    entry(
      "Be refused, and read why",
      "sign in as camille.martin.4990@exemple.fr (failed) or camille.martin.4995@exemple.fr (a minor)",
    ),
    entry("A token for your own program", `${PNPM} --silent run token candidate 990000000001`),
    entry("A million places", `${PNPM} db:load --slots 1000000`),
  ];
  return [
    "",
    "Créneau is running.",
    "",
    ...addresses,
    ...(demonstration === false ? [] : ["", "What to try", "", ...things]),
    "",
    `Data and logs are in ${environment.dataDir}. Ctrl-C stops everything.`,
    "",
  ].join("\n");
};
