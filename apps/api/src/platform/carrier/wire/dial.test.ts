import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { createServer } from "node:tls";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MadeFiles } from "../../spreadsheet/testing/made-files.ts";
import { SmppSimulator } from "../simulator/smpp-simulator.ts";
import { SmppChannel } from "../smpp/smpp-channel.ts";
import { Collected, kinds, numbers, soon, submitAll } from "../testing/collected.ts";
import { selfSigned } from "../testing/self-signed.ts";
import type { TlsSettings } from "./dial.ts";

const identity = selfSigned("smsc.example");
let files: MadeFiles;
let ca: string;
let carrier: SmppSimulator;

/** What ends TLS before the carrier, as a tunnel does. */
const tunnel = createServer(identity, (socket) => {
  const on = connect(carrier.port, "127.0.0.1");
  for (const end of [socket, on]) end.on("error", () => end.destroy());
  socket.pipe(on).pipe(socket);
});

beforeAll(async () => {
  files = await MadeFiles.create();
  ca = await files.bytes(identity.cert);
  carrier = await SmppSimulator.start();
  tunnel.listen(0, "127.0.0.1");
  await once(tunnel, "listening");
});
afterAll(async () => {
  tunnel.close();
  await carrier.close();
  await files.remove();
});

function channelBehind(tls: TlsSettings): SmppChannel {
  const channel = new SmppChannel(
    {
      host: "127.0.0.1",
      port: (tunnel.address() as AddressInfo).port,
      tls,
      systemId: "wuzi",
      password: "secret",
      serviceNumber: "1065501234",
      demoNumbers: true,
    },
    new Collected(),
  );
  channel.start();
  return channel;
}

it("speaks over TLS where the certificate is believed and bears the name", async () => {
  const channel = channelBehind({ ca, serverName: "smsc.example" });
  expect(kinds((await submitAll(channel, numbers(3))).values())).toEqual({ accepted: 3 });
  await channel.stop();
});

it.each([
  ["by nobody believed", () => ({ serverName: "smsc.example" })],
  ["of another name", () => ({ ca, serverName: "other.example" })],
  ["without the address", () => ({ ca })],
  ["kept nowhere", () => ({ ca: `${ca}.none`, serverName: "smsc.example" })],
])("does not connect to a certificate %s", async (_, tls) => {
  const channel = channelBehind(tls());
  await soon(() => expect(channel.health().fault).toBe("cannot_connect"));
  await channel.stop();
});
