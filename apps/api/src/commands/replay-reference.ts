import { DemoSession } from "../demo/people/demo-session.ts";
import { referenceDay } from "../demo/reference/reference-period.ts";
import { replayReference } from "../demo/reference/replay-reference.ts";
import { environment } from "../environment.ts";

/** Replays the reference period through the running product, and compares with the county's report. */
export async function replayReferenceCommand([url]: string[]): Promise<number> {
  const address = url ?? `http://${environment.host}:${environment.port}`;
  const open = async (login: string) =>
    await DemoSession.open(address, environment.masterKey, login);
  const sessions = {
    administrator: await open("county.admin"),
    leader: await open("county.leader"),
  };
  const { count, noticeNumber, differences } = await replayReference(sessions, (words) =>
    process.stdout.write(`${words} …\n`),
  );
  const share = ({ done, expected }: { done: number; expected: number }) =>
    `${done} of ${expected}`;
  process.stdout.write(`${referenceDay}
  arrivals in the ledger   ${count.arrivals}
  in home isolation        ${count.isolated}
  "3+1"                    ${count.threePlusOne}
  released                 ${count.released} (${noticeNumber ?? "no notice"})
  daily reports            ${share(count.reports)}
  disinfections            ${share(count.disinfections)}
  follow-ups               ${share(count.followUps)}\n`);
  for (const difference of differences) process.stderr.write(`differs: ${difference}\n`);
  return differences.length === 0 ? 0 : 1;
}
