import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { Edits, LoadJob, LoadResult, Shot } from "./job.ts";
import { numberOf } from "./new-number.ts";

type Wire = Omit<Shot, "expected"> & { expected: Buffer };

/**
 * Keeps every connection busy with one request at a time until the amount is sent, and compares
 * each answer with the one it must be, byte for byte.
 *
 * @throws with both answers when one is not the expected one: figures of wrong answers are worth nothing
 */
export async function send(job: LoadJob): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: job.connections });
  const latencies: number[] = [];
  const { work, connections, amount } = job;
  const shots = "shots" in work ? work.shots.map(toWire) : [];
  const versions = "edits" in work ? work.edits.map(({ version }) => version) : [];
  const start = performance.now();
  let sent = 0;

  const lane = async (index: number) => {
    let version = versions[index] ?? 0;
    for (; sent < amount; versions[index] = version += 1) {
      const turn = sent;
      sent += 1;
      const shot = "edits" in work ? edit(work.edits[index], version) : shots[turn % shots.length];
      if (shot === undefined) throw new Error(`connection ${index} has nothing to send`);
      const before = performance.now();
      const { status, body } = await fire(job, agent, shot);
      latencies.push(performance.now() - before);
      if (status !== 200 || !body.equals(shot.expected)) {
        throw new Error(
          `${shot.path} answered ${status} ${String(body)} instead of ${String(shot.expected)}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => lane(index)));
  const milliseconds = performance.now() - start;
  agent.destroy();
  return { requests: sent, milliseconds, latencies: latencies.sort((a, b) => a - b), versions };
}

function toWire(shot: Shot): Wire {
  return { ...shot, expected: Buffer.from(shot.expected) };
}

function edit(edits: Edits | undefined, version: number): Wire | undefined {
  if (edits === undefined) return undefined;
  const number = numberOf(edits.lane, version);
  const fill = (text: string) =>
    text
      .replaceAll("$version", String(version))
      .replaceAll("$next", String(version + 1))
      .replaceAll("$key", randomUUID())
      .replaceAll("$number", number);
  return {
    path: edits.path,
    method: "POST",
    body: fill(edits.body),
    expected: Buffer.from(fill(edits.expected)),
  };
}

function fire(
  job: LoadJob,
  agent: Agent,
  shot: Wire,
): Promise<{ status: number | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const body = shot.body === undefined ? undefined : Buffer.from(shot.body);
    const headers = {
      ...job.headers,
      ...(body && { "content-type": "application/json", "content-length": body.length }),
    };
    const sending = request(
      new URL(shot.path, job.url),
      { agent, method: shot.method, headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode, body: Buffer.concat(parts) }),
        );
        response.on("error", reject);
      },
    );
    sending.on("error", reject);
    sending.end(body);
  });
}
