// Loaded first (`node --import`) into each server we start: when the command that started it is killed so hard that it
// cannot stop its servers (SIGKILL), the channel between them closes and the server stops by itself, well or else hard.
const PATIENCE_MS = 5_000;

process.on("disconnect", () => {
  setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE_MS).unref();
  process.kill(process.pid, "SIGTERM");
});
