import { InvalidEnvironment, parseConfig } from "./config.js";
import { serverComplaints } from "./platform/server-requirements.js";
import { startServer } from "./server.js";

const start = async () => {
  const config = parseConfig(process.env);
  const complaints = await serverComplaints(config.database.url);
  if (complaints.length > 0) throw new InvalidEnvironment(complaints.join("\n"));
  const server = await startServer(config);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void server.close().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
};

start().catch((error: unknown) => {
  console.error(error instanceof InvalidEnvironment ? `The environment is not right:\n${error.message}` : error);
  process.exit(1);
});
