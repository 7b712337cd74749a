import { readFile } from "node:fs/promises";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { CarrierFault } from "../port/carrier-fault.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
  /** Speaks TLS; without it the line itself has to be private. */
  readonly tls?: TlsSettings | undefined;
}

export interface TlsSettings {
  /** File of the certificates that are believed, in PEM, instead of the public ones. */
  readonly ca?: string | undefined;
  /** The name in the carrier's certificate, where it is not the host's. */
  readonly serverName?: string | undefined;
}

/** A connection to a carrier. @throws CarrierFault `cannot_connect`, or `stopped` by the signal */
export async function dial(
  address: Address,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Socket> {
  const { host, port } = address;
  const opened = await open(address).catch((error: unknown) => {
    throw new CarrierFault("cannot_connect", "its certificates cannot be read", error);
  });
  return await new Promise((resolve, reject) => {
    const { socket, ready } = opened();
    const give = (fault?: CarrierFault) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      socket.removeAllListeners();
      if (fault === undefined) return resolve(socket);
      socket.on("error", () => undefined);
      socket.destroy();
      reject(fault);
    };
    const stop = () => give(new CarrierFault("stopped"));
    const timer = setTimeout(
      () => give(new CarrierFault("cannot_connect", `${host}:${port} does not answer`)),
      timeoutMs,
    );
    socket.once(ready, () => give());
    socket.once("error", (error) =>
      give(new CarrierFault("cannot_connect", `${host}:${port} ${error.message}`, error)),
    );
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

interface Opened {
  socket: Socket;
  /** What it says when it can be written to. */
  ready: "connect" | "secureConnect";
}

async function open({ host, port, tls }: Address): Promise<() => Opened> {
  const where = { host, port, noDelay: true, keepAlive: true };
  if (tls === undefined) return () => ({ socket: connect(where), ready: "connect" });
  const ca = tls.ca === undefined ? undefined : await readFile(tls.ca, "utf8");
  // an address is looked for in the certificate too, and is never sent as a name
  const name = tls.serverName ?? (isIP(host) === 0 ? host : undefined);
  const named = name === undefined ? {} : { servername: name };
  return () => ({
    socket: connectSecurely({ ...where, ...named, ca, minVersion: "TLSv1.2" }),
    ready: "secureConnect",
  });
}
