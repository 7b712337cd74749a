// Loaded into the API before its own code: when the launcher is gone, even killed, the API drains
// and ends as if it had been told to, so that it never keeps the port for itself.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
