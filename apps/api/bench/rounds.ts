import type { Child } from "./child.ts";
import type { LoadAnswer, LoadResult } from "./load/job.ts";
import { clockOf, clockOfTree, elapsed } from "./processes.ts";
import { after, type Side, type Work } from "./side.ts";

/** One side in one round. */
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds of CPU for one request: the server's own, PostgreSQL's, and both. */
  readonly nodeCpu: number;
  readonly postgresCpu: number;
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
}

export type Round = Record<Side["name"], Measured>;

export interface Setting {
  readonly sides: readonly [Side, Side];
  readonly load: Child;
  /** Process of the PostgreSQL server, the parent of all its others. */
  readonly postgres: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

const warmUp = 600;

/**
 * Measures one case: both sides warm, then in turns, the first of a round changing each time, so
 * that whatever else the machine does falls on both.
 */
export async function measure(
  setting: Setting,
  work: Record<Side["name"], Work>,
): Promise<Round[]> {
  const state = { ...work };
  const amounts: Record<string, number> = {};
  const run = async (side: Side, amount: number): Promise<LoadResult> => {
    const result = await load(setting, side, state[side.name], amount);
    state[side.name] = after(state[side.name], result.versions);
    return result;
  };
  for (const side of setting.sides) {
    await run(side, setting.connections * 2);
    const warm = await run(side, Math.min(warmUp, Math.ceil(warmUp * setting.seconds)));
    const perSecond = warm.requests / (warm.milliseconds / 1000);
    amounts[side.name] = Math.max(setting.connections, Math.ceil(perSecond * setting.seconds));
  }
  const rounds: Round[] = [];
  for (let turn = 0; turn < setting.rounds; turn += 1) {
    const order = turn % 2 === 0 ? setting.sides : setting.sides.toReversed();
    const round: Partial<Round> = {};
    for (const side of order) {
      round[side.name] = await measureOnce(setting, side, () => run(side, amounts[side.name] ?? 1));
    }
    rounds.push(round as Round);
  }
  return rounds;
}

async function measureOnce(
  setting: Setting,
  side: Side,
  run: () => Promise<LoadResult>,
): Promise<Measured> {
  const read = () => [clockOf(side.pid), clockOfTree(setting.postgres)] as const;
  const [node, postgres] = read();
  const { requests, milliseconds, latencies } = await run();
  const [nodeAfter, postgresAfter] = read();
  const nodeCpu = (elapsed(node, nodeAfter) * 1000) / requests;
  const postgresCpu = (elapsed(postgres, postgresAfter) * 1000) / requests;
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? 0;
  return {
    perSecond: requests / (milliseconds / 1000),
    nodeCpu,
    postgresCpu,
    cpu: nodeCpu + postgresCpu,
    p50: at(0.5),
    p99: at(0.99),
  };
}

async function load(
  { load, connections }: Setting,
  side: Side,
  work: Work,
  amount: number,
): Promise<LoadResult> {
  const { url, headers } = side;
  const answer = await load.ask<LoadAnswer>({ url, headers, connections, amount, work });
  if ("fault" in answer) throw new Error(`${side.name}: ${answer.fault}`);
  return answer.result;
}
