import { setTimeout as pause } from "node:timers/promises";
import sql from "sql-template-tag";
import type { MessageChannel } from "../../../platform/carrier/port/channel.ts";
import type { StandingDesk } from "../../../platform/jobs/standing-work.ts";

/** How often a channel is looked at, in milliseconds, and after how many looks the same is told again. */
const everyMs = 1000;
const quietLooks = 15;

/**
 * Tells how the channel stands, for whoever looks after it, until the signal fires. What cannot be
 * written is told the next time: nothing depends on it.
 */
export async function tellHealth(desk: StandingDesk, channel: MessageChannel): Promise<void> {
  let told = "";
  let looks = 0;
  while (!desk.signal.aborted) {
    const now = healthOf(channel);
    looks += 1;
    if ((now !== told || looks >= quietLooks) && (await tell(desk, now))) {
      told = now;
      looks = 0;
    }
    await pause(everyMs, undefined, { signal: desk.signal }).catch(() => undefined);
  }
}

/** Told once more, when the channel has stopped. */
export async function tellHealthOnce(desk: StandingDesk, channel: MessageChannel): Promise<void> {
  await tell(desk, healthOf(channel));
}

async function tell(desk: StandingDesk, health: string): Promise<boolean> {
  const writing = desk.transaction((tx) =>
    tx.rows(sql`select publicity.note_channel(${health}::jsonb)`),
  );
  return await writing.then(
    () => true,
    () => false,
  );
}

function healthOf(channel: MessageChannel): string {
  const { state, since, fault, waiting, outstanding, throttledUntil } = channel.health();
  return JSON.stringify({
    kind: channel.kind,
    state,
    since,
    fault,
    waiting,
    outstanding,
    throttled: throttledUntil,
    window_size: channel.carries.window,
    per_second: Math.round(channel.carries.perSecond),
  });
}
