import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createPlainServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { SmppSimulator } from "../src/platform/carrier/simulator/smpp-simulator.ts";

/**
 * Kannel, the SMS gateway of Debian, against our simulated carrier: what an independent program
 * understands of it. Not part of the check, since Kannel need not be there:
 *
 *   apt-get install kannel
 *   node apps/api/test/kannel.ts [FOLDER of bearerbox and smsbox, /usr/sbin by default]
 */
const [, , programs = "/usr/sbin"] = process.argv;
const messages = 40;
const longText = `【合江县残联】${"防".repeat(90)}`;

const folder = await mkdtemp(join(tmpdir(), "wuzi-kannel-"));
const children: ChildProcess[] = [];
const simulator = await SmppSimulator.start({
  behaviour: { failedShare: 0.25, replyShare: 0.2, replies: ["拒收"], seed: 4 },
  systemId: "kannel",
  password: "secret",
});
const receipts: string[] = [];
const replies: string[] = [];
const home = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/receipt") receipts.push(searchParams.get("kind") ?? "");
  if (pathname === "/reply") replies.push(bytesOf(request.url ?? ""));
  response.end("");
});

try {
  home.listen(0, "127.0.0.1");
  await once(home, "listening");
  const { port: homePort } = home.address() as AddressInfo;
  const [admin, boxes, sending] = [await freePort(), await freePort(), await freePort()];
  const config = join(folder, "kannel.conf");
  await writeFile(config, configuration(admin, boxes, sending, homePort));
  await start("bearerbox", config, async () => simulator.ledger.connections > 0);
  await start("smsbox", config, async () => await answers(`http://127.0.0.1:${sending}/`));
  for (let index = 0; index < messages; index += 1) {
    const number = `861280000${String(index).padStart(4, "0")}`;
    await send(sending, homePort, number, index % 2 === 0 ? "【合江县残联】请做好防护" : longText);
  }
  const parts = messages * 1.5;
  await until(() => receipts.length >= messages && replies.length >= simulator.ledger.repliesSent);
  const { accepted, receiptsSent, repliesSent, taken } = simulator.ledger;
  const told = receipts.filter((kind) => kind === "1").length;
  say(`Kannel had ${accepted} parts accepted of ${parts}; ${told} receipts told of delivery,`);
  say(
    `${receipts.length - told} of failure, for ${messages} messages; replies: ${replies.length} of`,
  );
  say(`${repliesSent}; Kannel acknowledged ${taken}.`);
  const right =
    accepted === parts &&
    // it tells its own clients of a message once, whatever its parts
    receipts.length === messages &&
    replies.length === repliesSent &&
    taken === receiptsSent + repliesSent &&
    replies.every((bytes) => bytes === "62d26536");
  say(right ? "It understands all of it." : "It does not understand all of it.");
  process.exitCode = right ? 0 : 1;
} finally {
  for (const child of children.reverse()) {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.pid !== undefined)
      await Promise.race([once(child, "exit"), delay(5000)]);
    child.kill("SIGKILL");
  }
  home.closeAllConnections();
  home.close();
  await simulator.close();
  await rm(folder, { recursive: true });
}

async function start(name: string, config: string, ready: () => Promise<boolean>): Promise<void> {
  const child = spawn(join(programs, name), ["-v", "4", config], { stdio: "inherit" });
  children.push(child);
  let gone = false;
  child.once("error", () => (gone = true)).once("exit", () => (gone = true));
  await until(async () => gone || (await ready()));
  if (gone) throw new Error(`${name} does not run in ${programs}: apt-get install kannel`);
}

async function send(port: number, homePort: number, to: string, text: string): Promise<void> {
  const query = new URLSearchParams({
    username: "wuzi",
    password: "wuzi",
    from: "1065501234",
    to,
    text,
    coding: "2",
    charset: "UTF-8",
    "dlr-mask": "3",
    "dlr-url": `http://127.0.0.1:${homePort}/receipt?kind=%d`,
  });
  const answer = await fetch(`http://127.0.0.1:${port}/cgi-bin/sendsms?${query.toString()}`);
  if (answer.status !== 202) throw new Error(`sendsms: ${answer.status} ${await answer.text()}`);
}

/** Of the text, in hexadecimal: Kannel writes UCS-2 byte for byte, where it can in letters. */
function bytesOf(url: string): string {
  const written = url.slice(url.indexOf("text=") + 5).replaceAll("+", " ");
  const plain = written.replaceAll(/%([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return Buffer.from(plain, "latin1").toString("hex");
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    () => true,
    () => false,
  );
}

async function until(ready: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await ready())) {
    if (performance.now() > end) return;
    await delay(100);
  }
}

async function freePort(): Promise<number> {
  const server = createPlainServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function configuration(admin: number, boxes: number, sending: number, homePort: number): string {
  return `group = core
admin-port = ${admin}
admin-password = wuzi
smsbox-port = ${boxes}
dlr-storage = internal

group = smsc
smsc = smpp
smsc-id = carrier
host = 127.0.0.1
port = ${simulator.port}
transceiver-mode = true
smsc-username = kannel
smsc-password = secret
system-type = ""
interface-version = 34
address-range = ""

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = ${boxes}
sendsms-port = ${sending}

group = sendsms-user
username = wuzi
password = wuzi
max-messages = 5
concatenation = true

group = sms-service
keyword = default
catch-all = true
max-messages = 0
get-url = "http://127.0.0.1:${homePort}/reply?text=%b"
`;
}
