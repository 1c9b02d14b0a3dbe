// Loaded first (`node --import`) into each server we start: when the command that started it is killed so hard that it
// cannot stop its servers (SIGKILL), the channel between them closes and the server stops by itself.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
