import { readdirSync, readFileSync } from "node:fs";

/**
 * CPU seconds that each thread of some processes has used so far, by thread; empty where the machine
 * does not tell. From `schedstat`, to the nanosecond: `stat` counts ticks of 10 ms and misses work in
 * bursts far shorter than that.
 */
export type CpuClock = ReadonlyMap<string, number>;

/** The clock of one process, all its threads. */
export function clockOf(pid: number): CpuClock {
  return clockOfAll([pid]);
}

/** The clock of a process and of everything that runs below it. */
export function clockOfTree(root: number): CpuClock {
  const children = new Map<number, number[]>();
  for (const pid of namesIn("/proc").map(Number).filter(Number.isInteger)) {
    const parent = parentOf(pid);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return clockOfAll(below(root));
}

/**
 * CPU seconds between two readings; NaN where the machine does not tell. A process that ended in
 * between, such as an idle connection's, is left out: its last moments were never read.
 */
export function elapsed(before: CpuClock, after: CpuClock): number {
  if (after.size === 0) return Number.NaN;
  let sum = 0;
  for (const [thread, seconds] of after) sum += seconds - (before.get(thread) ?? 0);
  return sum;
}

function clockOfAll(pids: readonly number[]): CpuClock {
  const clock = new Map<string, number>();
  for (const pid of pids) {
    for (const thread of namesIn(`/proc/${pid}/task`)) {
      const [ran] = textOf(`/proc/${pid}/task/${thread}/schedstat`).split(" ");
      if (ran) clock.set(thread, Number(ran) / 1e9);
    }
  }
  return clock;
}

/** Resident memory of a process in MiB; NaN where none can tell. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(textOf(`/proc/${pid}/status`));
  return Number(line?.[1]) / 1024;
}

/** The parent of a process: for a database connection's process, the server. */
export function parentOf(pid: number): number {
  const text = textOf(`/proc/${pid}/stat`);
  // the program's name stands in brackets and may hold anything, so count from the last bracket
  return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Processes end between listing and reading: then there is nothing to read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
