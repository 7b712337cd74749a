import type { LoadAnswer, LoadJob } from "./job.ts";
import { send } from "./send.ts";

// a process of its own: what sending and comparing cost must not slow what is measured
process.on("message", (job: LoadJob) => {
  void work(job).then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit(0));

async function work(job: LoadJob): Promise<LoadAnswer> {
  try {
    return { result: await send(job) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
