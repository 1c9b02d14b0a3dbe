import { createServer } from "node:net";
import { OperatorMessage } from "./operator-message.ts";

export type WantedPort = { variable: string; port: number; purpose: string };

/** `undefined` listens on every address, which also meets a server that listens on one of them only. */
const listenError = (port: number, host: string | undefined) =>
  new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const server = createServer()
      .once("error", resolve)
      .listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });

const complaint = async ({ variable, port, purpose }: WantedPort): Promise<string | null> => {
  const error = (await listenError(port, "127.0.0.1")) ?? (await listenError(port, undefined));
  if (!error) return null;
  if (error.code === "EADDRINUSE")
    return `Port ${port} (${purpose}) is in use by another program. Stop it, or choose another port: ${variable}=${port + 1}.`;
  if (error.code === "EACCES")
    return `Port ${port} (${purpose}) may not be opened by this user. Choose one above 1023 with ${variable}.`;
  return `Port ${port} (${purpose}, ${variable}) cannot be opened: ${error.message}.`;
};

/** Throws an `OperatorMessage` that names every port that is taken and the variable that changes it. */
export const requireFreePorts = async (wanted: readonly WantedPort[]): Promise<void> => {
  const complaints: string[] = [];
  for (const port of wanted) {
    const found = await complaint(port);
    if (found) complaints.push(found);
  }
  if (complaints.length > 0) throw new OperatorMessage(complaints.join("\n"));
};
