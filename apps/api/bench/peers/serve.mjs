/** Answers the parent's message with the address that a server of `start` listens at. */
export function serve(start) {
  process.on("message", async (given) => {
    try {
      const server = await start(given);
      server.listen(0, "127.0.0.1", () => {
        process.send(`http://127.0.0.1:${server.address().port}`);
      });
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  });
  process.on("disconnect", () => process.exit(0));
}
