import { once } from "node:events";
import { SettingError } from "../environment.ts";
import type { Behaviour } from "../platform/carrier/simulator/behaviour.ts";
import { SmppSimulator } from "../platform/carrier/simulator/smpp-simulator.ts";

/** A carrier on an ordinary day: some phones are off, some receipts late or doubled, a few answer. */
const ordinary: Partial<Behaviour> = {
  answerMs: 5,
  jitterMs: 10,
  perSecond: 1000,
  receiptMs: 500,
  failedShare: 0.03,
  twiceShare: 0.01,
  lateShare: 0.05,
  lateMs: 3000,
  replyShare: 0.002,
};

const usualPort = 2775;

/** `[PORT]`: a simulated carrier that speaks SMPP on this machine, until it is told to end. */
export async function carrierSimulator([written = String(usualPort)]: string[]): Promise<number> {
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingError(`"${written}" is no port.`);
  }
  const simulator = await SmppSimulator.start({ behaviour: ordinary, port });
  process.stdout.write(`A simulated carrier speaks SMPP on 127.0.0.1:${simulator.port}.\n`);
  const asked = ["SIGINT", "SIGTERM", "disconnect"].map((event) => once(process, event));
  await Promise.race(asked);
  const { accepted, different, throttled, receiptsSent, taken, repliesSent } = simulator.ledger;
  await simulator.close();
  if (process.connected) process.disconnect();
  process.stdout.write(
    `Accepted ${accepted}, of them different ${different}; asked for patience ${throttled} times; ` +
      `${receiptsSent} receipts and ${repliesSent} replies sent, ${taken} taken.\n`,
  );
  return 0;
}
