import type { Child } from "./child.ts";
import type { LoadAnswer, LoadResult } from "./load/job.ts";
import { clockOf, clockOfTree, elapsed } from "./processes.ts";
import { after, type Side, type Work, type Works } from "./side.ts";

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

/** Behind the wall not everything is measured. */
export type Round = Record<"product" | "bare", Measured> & { walled?: Measured };

export interface Setting {
  readonly sides: readonly Side[];
  readonly load: Child;
  /** Process of the PostgreSQL server, the parent of all its others. */
  readonly postgres: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

/** Warm is a server whose work no longer becomes cheaper by this share from one turn to the next. */
const stillFalling = 0.05;
const mostWarmTurns = 12;

/**
 * Measures one case: all sides warm, then in turns, the first of a round changing each time, so
 * that whatever else the machine does falls on all. A server lives for weeks: what its engine needs
 * to translate a way through the code for good, some 14,000 requests, is not what is measured.
 */
export async function measure(setting: Setting, works: Works): Promise<Round[]> {
  const state = { ...works };
  const amounts: Record<string, number> = {};
  const run = async (side: Side, amount: number): Promise<LoadResult> => {
    const work = state[side.name];
    if (work === undefined) throw new Error(`${side.name} has nothing to do`);
    const result = await load(setting, side, work, amount);
    state[side.name] = after(work, result.versions);
    return result;
  };
  for (const side of setting.sides) amounts[side.name] = await warmUp(setting, side, run);
  const rounds: Round[] = [];
  for (let turn = 0; turn < setting.rounds; turn += 1) {
    const first = turn % setting.sides.length;
    const order = [...setting.sides.slice(first), ...setting.sides.slice(0, first)];
    const round: Partial<Round> = {};
    for (const side of order) {
      round[side.name] = await measureOnce(setting, side, () => run(side, amounts[side.name] ?? 1));
    }
    rounds.push(round as Round);
  }
  return rounds;
}

/** Sends turn after turn until they no longer become cheaper. @returns how much fills a turn */
async function warmUp(
  setting: Setting,
  side: Side,
  run: (side: Side, amount: number) => Promise<LoadResult>,
): Promise<number> {
  await run(side, setting.connections * 2);
  let amount = setting.connections;
  let least = Number.POSITIVE_INFINITY;
  let dearer = 0;
  for (let turn = 0; turn < mostWarmTurns && dearer < 2; turn += 1) {
    const { nodeCpu, perSecond } = await measureOnce(setting, side, () => run(side, amount));
    dearer = nodeCpu < least * (1 - stillFalling) ? 0 : dearer + 1;
    least = Math.min(least, nodeCpu);
    amount = Math.max(setting.connections, Math.ceil(perSecond * setting.seconds));
  }
  return amount;
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
