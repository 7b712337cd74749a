import { expect, it } from "vitest";
import { HttpChannel } from "../http/http-channel.ts";
import { SgipChannel } from "../sgip/sgip-channel.ts";
import type { CarrierLedger } from "../simulator/carrier-ledger.ts";
import { GatewaySimulator } from "../simulator/gateway-simulator.ts";
import { SgipSimulator } from "../simulator/sgip-simulator.ts";
import { SmppSimulator } from "../simulator/smpp-simulator.ts";
import { SmppChannel } from "../smpp/smpp-channel.ts";
import { Collected, numbers, submitAll } from "../testing/collected.ts";
import type { MessageChannel, Outcome } from "./channel.ts";

const key = { id: "county", secret: "secret" };
const login = { password: "secret", perSecond: 100_000, answerMs: 2000, demoNumbers: true };
const backOff = { firstMs: 5, longestMs: 20 };
const paces = { backOff, throttleBackOff: backOff };

/** Refuses some, asks for patience, answers out of order, and falls over after so many. */
const bad = {
  answerMs: 3,
  jitterMs: 6,
  refusedShare: 0.05,
  throttleEvery: 9,
  closeAfter: 70,
  seed: 11,
};

interface Bad {
  readonly channel: MessageChannel;
  readonly ledger: CarrierLedger;
  /** How the carrier's books name a number. */
  readonly nameOf: (number: string) => string;
  readonly fallOver: () => void;
  readonly close: () => Promise<void>;
}

const carriers: Record<string, () => Promise<Bad>> = {
  async SMPP() {
    const carrier = await SmppSimulator.start({ behaviour: bad });
    const address = { host: "127.0.0.1", port: carrier.port, systemId: "w", serviceNumber: "1065" };
    const channel = new SmppChannel(
      { ...login, ...paces, ...address, window: 20 },
      new Collected(),
    );
    return {
      channel,
      ledger: carrier.ledger,
      nameOf: (number) => `86${number}`,
      fallOver: () => carrier.dropAll(),
      close: async () => await carrier.close(),
    };
  },
  async SGIP() {
    const carrier = await SgipSimulator.start({ behaviour: { ...bad, closeAfter: 12 } });
    const door = { host: "127.0.0.1", port: 0, name: "smg", password: "x", allow: ["127.0.0.1"] };
    const service = {
      serviceNumber: "1065",
      corpId: "12345",
      serviceType: "A",
      node: 3_083_012_345,
    };
    const address = { host: "127.0.0.1", port: carrier.port, name: "w" };
    const settings = { ...login, ...paces, ...address, ...service, door };
    return {
      channel: await SgipChannel.open(settings, new Collected()),
      ledger: carrier.ledger,
      nameOf: (number) => `86${number}`,
      fallOver: () => carrier.dropAll(),
      close: async () => await carrier.close(),
    };
  },
  async HTTP() {
    const carrier = await GatewaySimulator.start({ key, behaviour: { ...bad, closeAfter: 2 } });
    const channel = new HttpChannel(
      { ...login, ...paces, address: carrier.address, key },
      new Collected(),
    );
    return {
      channel,
      ledger: carrier.ledger,
      nameOf: (number) => number,
      fallOver: () => carrier.dropAll(),
      close: async () => await carrier.close(),
    };
  },
};

/** Until every number has an end that is not to be sent again. */
async function sendAll(
  channel: MessageChannel,
  to: readonly string[],
  again: readonly Outcome["kind"][],
): Promise<Map<string, Outcome>> {
  const ends = new Map<string, Outcome>();
  let left = to;
  while (left.length > 0) {
    const outcomes = await submitAll(channel, left);
    for (const number of left) {
      const outcome = outcomes.get(`${number}-1`);
      if (outcome && !again.includes(outcome.kind)) ends.set(number, outcome);
    }
    left = left.filter((number) => !ends.has(number));
  }
  return ends;
}

/** Sends to half of them while the carrier falls over again and again, then to the rest. */
async function sendThroughFalls(
  { channel, fallOver }: Bad,
  all: readonly string[],
  again: readonly Outcome["kind"][],
): Promise<Map<string, Outcome>> {
  channel.start();
  const falling = setInterval(fallOver, 60);
  const half = all.length / 2;
  const ends = await sendAll(channel, all.slice(0, half), again);
  clearInterval(falling);
  return new Map([...ends, ...(await sendAll(channel, all.slice(half), again))]);
}

it.each(Object.entries(carriers))(
  "over %s every number ends, nothing is sent twice, and only what is unknown may or may not be there",
  async (_, start) => {
    const bad = await start();
    const all = numbers(400);
    const ends = await sendThroughFalls(bad, all, ["throttled", "unsent"]);
    const named = (kind: Outcome["kind"]) =>
      all.filter((number) => ends.get(number)?.kind === kind).map(bad.nameOf);
    const [accepted, refused, unknown] = [named("accepted"), named("refused"), named("unknown")];
    expect(accepted.filter((name) => !bad.ledger.has(name))).toEqual([]);
    expect(refused.filter((name) => bad.ledger.has(name))).toEqual([]);
    expect(accepted.length + refused.length + unknown.length).toBe(400);
    expect(unknown.length).toBeGreaterThan(0);
    expect(bad.ledger.repeated).toEqual([]);
    await bad.channel.stop();
    await bad.close();
  },
  60_000,
);

it("would be seen: whoever sends the unknown again sends twice", async () => {
  const bad = await carriers["SMPP"]?.();
  if (bad === undefined) throw new Error("no carrier");
  await sendThroughFalls(bad, numbers(160), ["throttled", "unsent", "unknown"]);
  expect(bad.ledger.repeated.length).toBeGreaterThan(0);
  await bad.channel.stop();
  await bad.close();
}, 60_000);
