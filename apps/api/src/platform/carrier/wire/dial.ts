import { connect, type Socket } from "node:net";
import { CarrierFault } from "../port/carrier-fault.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A connection to a carrier. @throws CarrierFault `cannot_connect`, or `stopped` by the signal */
export async function dial(
  { host, port }: Address,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Socket> {
  return await new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true });
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
    socket.once("connect", () => give());
    socket.once("error", (error) =>
      give(new CarrierFault("cannot_connect", `${host}:${port} ${error.message}`, error)),
    );
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
