import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * Whether this machine tells the exact time that processes ran. The coarser `stat` counts whole
 * ticks of 10 ms and misses work in bursts far shorter than that.
 */
const measuresCpu = existsSync("/proc/self/task") && existsSync("/proc/self/schedstat");

/** CPU seconds that a process has used so far, all its threads together; NaN where none can tell. */
export function cpuOf(pid: number): number {
  if (!measuresCpu) return Number.NaN;
  return namesIn(`/proc/${pid}/task`)
    .map((thread) => Number(textOf(`/proc/${pid}/task/${thread}/schedstat`).split(" ")[0]) / 1e9)
    .reduce((sum, seconds) => sum + seconds, 0);
}

/** The same for a process and everything that runs below it. */
export function cpuOfTree(root: number): number {
  if (!measuresCpu) return Number.NaN;
  const children = new Map<number, number[]>();
  for (const pid of namesIn("/proc").map(Number).filter(Number.isInteger)) {
    const parent = parentOf(pid);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + below(child), cpuOf(pid));
  return below(root);
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
