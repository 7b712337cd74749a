import { readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own clock. */
const ticks = 100;

/**
 * Seconds of processor that a process has used: what work costs, whatever else the machine does
 * meanwhile. Undefined where the system does not tell.
 */
export function processorSeconds(pid: number): number | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // the name in brackets may hold blanks
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) / ticks;
}
