import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { Link, type WireCodec } from "./link.ts";

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

const codec: WireCodec<Buffer> = {
  limits: { shortest: 4, longest: 64 },
  encode: (message) => message,
  decode: (frame) => frame,
  keyOf: String,
  isAnswer: () => true,
};

it("is over a while after we have ended it, though the other side never does", async () => {
  const held: Socket[] = [];
  // a half-open connection stays until both sides have ended it
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => undefined);
    socket.resume();
    held.push(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  open.push(() => {
    for (const one of [socket, ...held]) one.destroy();
    server.close();
  });
  await once(socket, "connect");
  const link = new Link(socket, codec, { request: async () => undefined });
  link.end();
  expect((await link.closed).fault).toBe("closed");
});
