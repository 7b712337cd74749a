import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signedHeaders, type SigningKey } from "../src/platform/carrier/http/signature.ts";
import { GatewaySimulator } from "../src/platform/carrier/simulator/gateway-simulator.ts";

const ours = { id: "county", secret: "to the gateway" };
const theirs = { id: "gateway", secret: "to the county" };

/** A gateway over HTTP on this machine, and the file of settings that names it. */
export async function startGateway() {
  const folder = await mkdtemp(join(tmpdir(), "wuzi-gateway-"));
  const callback = { address: "", key: theirs };
  const simulator = await GatewaySimulator.start({ key: ours, callback });
  const settings = join(folder, "carrier.json");
  const { address } = simulator;
  await writeFile(
    settings,
    JSON.stringify({ kind: "http", address, key: ours, callbackKey: theirs, demoNumbers: true }),
  );
  return {
    simulator,
    settings,
    /** Where it brings receipts and replies from now on. */
    bringTo: (door: string) => {
      callback.address = door;
    },
    async close() {
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One request to the door, signed as the gateway signs; what is changed is changed after signing. */
export async function knock(
  door: string,
  body: string,
  changes: { key?: SigningKey; nonce?: string; time?: number; sent?: string } = {},
): Promise<number> {
  const signed = {
    method: "POST",
    path: new URL(door).pathname,
    time: changes.time ?? Math.floor(Date.now() / 1000),
    nonce: changes.nonce ?? randomUUID(),
    body: Buffer.from(body),
  };
  const headers = signedHeaders(signed, changes.key ?? theirs);
  const answer = await fetch(door, { method: "POST", headers, body: changes.sent ?? body });
  await answer.body?.cancel();
  return answer.status;
}
