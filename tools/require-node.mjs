// Plain JavaScript that any Node can parse, so that an old Node gets a sentence and not a syntax error.
import { pathToFileURL } from "node:url";

const needed = 24;
const major = Number(process.versions.node.split(".")[0]);
if (major < needed) {
  console.error(
    `Créneau needs Node ${needed} and this is ${process.versions.node}. Run it through pnpm (npx -y pnpm@12.21.0 start): the right Node is one of its dependencies.`,
  );
  process.exit(1);
}
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);
