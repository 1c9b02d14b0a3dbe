import { dbLoadCommand } from "./db-load.ts";
import { dbResetCommand } from "./db-reset.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { importCandidatesCommand, importPlanningCommand } from "./import-files.ts";
import { OperatorMessage, runCommand } from "./operator-message.ts";
import { purgeCommand } from "./purge.ts";
import { tokenCommand } from "./token.ts";
import { verifyActsCommand } from "./verify-acts.ts";

type Command = (args: string[], environment: Environment) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  token: tokenCommand,
  purge: purgeCommand,
  "verify-acts": verifyActsCommand,
  "import-candidates": importCandidatesCommand,
  "import-planning": importPlanningCommand,
  "db:reset": dbResetCommand,
  "db:load": dbLoadCommand,
};

await runCommand(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new OperatorMessage(`Usage: pnpm ${Object.keys(commands).join(" | ")}`);
  return command(args, readEnvironment(process.env));
});
