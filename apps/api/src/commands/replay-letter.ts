import { DemoSession } from "../demo/people/demo-session.ts";
import { sendLetter } from "../demo/reference/send-letter.ts";
import { environment } from "../environment.ts";

/** Sends the open letter of February 2020 through the running product, and holds it to the report. */
export async function replayLetter([url]: string[]): Promise<number> {
  const address = url ?? `http://${environment.host}:${environment.port}`;
  const open = async (login: string) =>
    await DemoSession.open(address, environment.masterKey, login);
  const hands = {
    staff: await open("county.staff"),
    leader: await open("county.leader"),
    administrator: await open("county.admin"),
  };
  const { progress, coverage, queuedAfter, answeredAfter, differences } = await sendLetter(
    hands,
    (words) => process.stdout.write(`${words} …\n`),
  );
  process.stdout.write(`
  people                   ${progress.people}
  sent, in parts           ${progress.people - progress.excluded}, ${progress.segments}
  delivered                ${progress.delivered}
  failed or in doubt       ${progress.failed + progress.partlyDelivered + progress.expired + progress.unknown}
  without a number         ${coverage.noNumber}
  reached, as it suits     ${coverage.reached}
  to visit                 ${coverage.rest}
  queued after             ${queuedAfter.toFixed(1)} s
  answered after           ${answeredAfter.toFixed(1)} s
`);
  for (const difference of differences) process.stderr.write(`differs: ${difference}\n`);
  return differences.length === 0 ? 0 : 1;
}
