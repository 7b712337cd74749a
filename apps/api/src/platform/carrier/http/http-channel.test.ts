import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fastify } from "fastify";
import { afterEach, describe, expect, it } from "vitest";
import { GatewaySimulator, type GatewaySimulatorOptions } from "../simulator/gateway-simulator.ts";
import {
  Collected,
  kinds,
  numbers,
  patient,
  soon,
  submissions,
  submitAll,
} from "../testing/collected.ts";
import { CallbackDoor } from "./callback-door.ts";
import { addCallbacks } from "./callback-route.ts";
import { HttpChannel, type HttpSettings } from "./http-channel.ts";
import { signedHeaders } from "./signature.ts";
import { sendSigned } from "./signed-request.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const ours = { id: "county", secret: "to the gateway" };
const theirs = { id: "gateway", secret: "to the county" };

function channelTo(address: string, heard: Collected, settings: Partial<HttpSettings> = {}) {
  const channel = new HttpChannel(
    {
      address,
      key: ours,
      perSecond: 100_000,
      demoNumbers: true,
      backOff: { firstMs: 10, longestMs: 50 },
      throttleBackOff: { firstMs: 10, longestMs: 50 },
      ...settings,
    },
    heard,
  );
  open.push(async () => await channel.stop());
  channel.start();
  return channel;
}

async function gateway(
  behaviour: GatewaySimulatorOptions["behaviour"] = {},
  settings: Partial<HttpSettings> = {},
) {
  const heard = new Collected();
  const app = fastify({ forceCloseConnections: true });
  await addCallbacks(app, "/carrier/events", new CallbackDoor(theirs, heard));
  const home = await app.listen({ port: 0, host: "127.0.0.1" });
  open.push(async () => await app.close());
  const callback = { address: `${home}/carrier/events`, key: theirs };
  const simulator = await GatewaySimulator.start({ behaviour, key: ours, callback });
  open.push(async () => await simulator.close());
  const channel = channelTo(simulator.address, heard, settings);
  return { simulator, heard, channel, callback, ledger: simulator.ledger };
}

describe("a gateway over HTTP", patient, () => {
  it("takes a hundred messages a request, whole, and brings every receipt and reply signed", async () => {
    const { heard, channel, ledger } = await gateway({
      failedShare: 0.3,
      replyShare: 0.1,
      seed: 2,
    });
    heard.failures = 3;
    const outcomes = await submitAll(channel, numbers(150), "防".repeat(70));
    expect(kinds(outcomes.values())).toEqual({ accepted: 150 });
    // what came beside one that was not kept comes again
    const different = () => new Set(heard.receipts.map(({ carrierId }) => carrierId)).size;
    await soon(() => expect(different()).toBe(150));
    await soon(() => expect(heard.replies).toHaveLength(ledger.repliesSent));
    const reasons = heard.receipts.map(
      ({ verdict }) => verdict.kind === "failed" && verdict.reason,
    );
    expect(new Set(reasons)).toContain("unknown_user");
    expect(heard.replies.length).toBeGreaterThan(5);
    expect(channel.carries.longTexts).toBe("whole");
  });

  it("refuses with a named reason, throttles, and takes each reference once", async () => {
    const { channel, ledger } = await gateway({ refusedShare: 0.1, throttleEvery: 2 });
    let left = numbers(300);
    let refused = 0;
    while (left.length > 0) {
      const outcomes = await submitAll(channel, left);
      left = left.filter((number) => outcomes.get(`${number}-1`)?.kind === "throttled");
      refused += kinds(outcomes.values())["refused"] ?? 0;
    }
    expect(refused).toBe(ledger.refused);
    expect(ledger.throttled).toBeGreaterThan(0);
    expect(ledger).toMatchObject({ different: 300 - refused, repeated: [] });
  });

  it.each([
    ["hangs", { hangAfter: 0 }, "no_answer"],
    ["closes", { closeAfter: 0 }, "closed"],
    ["answers garbage", { garbageAfter: 0 }, "garbage"],
  ] as const)("%s: what was sent is unknown", async (_, fault, because) => {
    const { channel } = await gateway(fault, { answerMs: because === "no_answer" ? 250 : 10_000 });
    const outcomes = [...(await submitAll(channel, numbers(30))).values()];
    expect(outcomes).toEqual(numbers(30).map(() => ({ kind: "unknown", because })));
  });

  it("is away: nothing has left, and it is found when it is back", async () => {
    const { simulator, channel } = await gateway();
    await channel.room();
    const { port } = new URL(simulator.address);
    await simulator.close();
    open.splice(1, 1);
    const [one] = submissions("12800000001", "防");
    expect(one && (await channel.submit(one))).toEqual({ kind: "unsent", because: "disconnected" });
    await soon(() => expect(channel.health().fault).toBe("cannot_connect"));
    const back = await GatewaySimulator.start({ key: ours, port: Number(port) });
    open.push(async () => await back.close());
    expect(await channel.room()).toBeGreaterThan(0);
  });

  it("does not know us, or is no place to send people's numbers", async () => {
    const wrong = await gateway({}, { key: { ...ours, secret: "x" } });
    await soon(() => expect(wrong.channel.health().fault).toBe("login_refused"));
    const plain = channelTo("http://gateway.example/v1", new Collected());
    await soon(() => expect(plain.health().fault).toBe("cannot_connect"));
  });

  it("stops within a second while it waits", async () => {
    const { channel } = await gateway({ hangAfter: 0 });
    await channel.room();
    const sent = numbers(300).flatMap((number) => submissions(number, "防"));
    const outcomes = sent.map(async (one) => await channel.submit(one));
    await soon(() => expect(channel.health().outstanding).toBeGreaterThan(0));
    const began = performance.now();
    await channel.stop();
    expect(performance.now() - began).toBeLessThan(1000);
    const { unknown = 0, unsent = 0 } = kinds(await Promise.all(outcomes));
    expect(unknown).toBeGreaterThanOrEqual(100);
    expect(unknown + unsent).toBe(300);
  });
});

describe("answers of any kind", patient, () => {
  it.each([
    [401, "", { kind: "unsent", because: "disconnected" }],
    [422, "", { kind: "refused", reason: "malformed", code: "422" }],
    [404, "", { kind: "unsent", because: "disconnected" }],
    [405, "", { kind: "unsent", because: "disconnected" }],
    [503, "", { kind: "throttled", code: "503" }],
    [500, "", { kind: "unknown", because: "garbage" }],
    [200, "", { kind: "unknown", because: "garbage" }],
    [200, "null", { kind: "unknown", because: "garbage" }],
    [
      200,
      '{"results":[{"reference":"other","state":"accepted","id":"1"}]}',
      { kind: "unknown", because: "garbage" },
    ],
    [
      200,
      '{"results":[{"reference":"12800000001-1","state":"accepted","id":""}]}',
      { kind: "unknown", because: "garbage" },
    ],
    [
      200,
      '{"results":[{"reference":"12800000001-1","state":"refused","reason":"?"}]}',
      { kind: "refused", reason: "other", code: "" },
    ],
    [302, "", { kind: "unknown", because: "closed" }],
  ])("%i %j", async (status, text, outcome) => {
    const server = createServer((request, response) => {
      const ping = request.url?.endsWith("/ping");
      response.writeHead(ping ? 200 : status, { location: "/v1/ping" }).end(ping ? "" : text);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    open.push(async () => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const channel = channelTo(`http://127.0.0.1:${port}/v1`, new Collected());
    await channel.room();
    const [one] = submissions("12800000001", "防");
    expect(one && (await channel.submit(one))).toEqual(outcome);
  });
});

it("does not send everybody's message to a gateway that fails", patient, async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url?.endsWith("/ping") ? 200 : 500).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const settings = { window: 1, backOff: { firstMs: 5000, longestMs: 5000 } };
  const channel = channelTo(`http://127.0.0.1:${port}/v1`, new Collected(), settings);
  const outcomes = await submitAll(channel, numbers(200));
  const { unknown = 0, unsent = 0 } = kinds(outcomes.values());
  expect(unknown).toBeGreaterThan(0);
  expect(unknown).toBeLessThanOrEqual(100);
  expect(unknown + unsent).toBe(200);
  expect(channel.health()).toMatchObject({ state: "backing_off", fault: "garbage" });
});

describe("the door for callbacks", patient, () => {
  const post = async (address: string, body: string, key = theirs) =>
    await sendSigned(new URL(address), "POST", body, key, AbortSignal.timeout(2000));

  it("takes what is signed once, and nothing else", async () => {
    const { callback, heard } = await gateway();
    const body = JSON.stringify({ events: [{ type: "receipt", id: "G9", state: "delivered" }] });
    const url = new URL(callback.address);
    const signed = {
      method: "POST",
      path: url.pathname,
      time: Math.floor(Date.now() / 1000),
      nonce: "0123456789abcdef",
      body: Buffer.from(body),
    };
    const sent = { method: "POST", headers: signedHeaders(signed, theirs), body };
    expect((await fetch(url, sent)).status).toBe(200);
    expect((await fetch(url, sent)).status).toBe(401);
    expect((await fetch(url, { method: "POST", body })).status).toBe(401);
    expect((await post(callback.address, body, ours)).status).toBe(401);
    expect((await fetch(`${callback.address}?x`, sent)).status).toBe(401);
    expect(heard.receipts).toHaveLength(1);
    expect(await post(callback.address, body)).toEqual({ status: 200, text: '{"answer":"kept"}' });
  });

  it.each([
    ["no JSON", "{"],
    ["another shape", "[]"],
    ["an unknown kind", '{"events":[{"type":"gift"}]}'],
    [
      "a number with letters",
      '{"events":[{"type":"reply","id":"R1","number":"1380000000x","to":"1","text":""}]}',
    ],
    [
      "too many",
      JSON.stringify({
        events: Array.from({ length: 501 }, () => ({ type: "receipt", id: "1", state: "pending" })),
      }),
    ],
  ])("refuses %s", async (_, body) => {
    const { callback, heard } = await gateway();
    expect((await post(callback.address, body)).status).toBe(400);
    expect(heard.receipts).toEqual([]);
  });

  it("refuses a body without end", async () => {
    const { callback } = await gateway();
    expect((await post(callback.address, " ".repeat(300_000))).status).toBe(413);
  });
});
