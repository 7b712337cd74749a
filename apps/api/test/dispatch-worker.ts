import { pino } from "pino";
import { dispatchWork } from "../src/modules/publicity/dispatch/dispatch.work.ts";
import { SmppChannel } from "../src/platform/carrier/smpp/smpp-channel.ts";
import type { Carrier, JobServices } from "../src/platform/jobs/queued-job.ts";
import type { Jobs } from "../src/platform/jobs/start-jobs.ts";
import { startStanding } from "../src/platform/jobs/start-standing.ts";
import { ringOf } from "../src/platform/sealing/key-ring.ts";

/** A simulated carrier on this machine, as the settings would name it. */
function carrierAt(port: number, window = 20, perSecond = 2000): Carrier {
  const address = { host: "127.0.0.1", port, systemId: "wuzi", password: "secret" };
  return {
    kind: "smpp",
    open: async ({ listener }) =>
      new SmppChannel(
        {
          ...address,
          serviceNumber: "10655012",
          window,
          perSecond,
          demoNumbers: true,
          answerMs: 3000,
          backOff: { firstMs: 20, longestMs: 200 },
        },
        listener,
      ),
  };
}

/** The dispatcher alone, as the worker runs it. */
export function startDispatcher(
  workerUrl: string,
  port: number,
  pace: { window?: number; perSecond?: number } = {},
): Jobs {
  const carrier = carrierAt(port, pace.window, pace.perSecond);
  const services = { keys: ringOf(Buffer.alloc(32, 7)), carrier } as Partial<JobServices>;
  return startStanding({
    workerUrl,
    work: [dispatchWork],
    services: services as JobServices,
    log: pino({ level: "silent" }),
  });
}

if (import.meta.main) {
  startDispatcher(process.argv[2] ?? "", Number(process.argv[3]), { window: 20, perSecond: 400 });
}
