import { createServer } from "node:net";
import { PlainError, codeOf, messageOf } from "./plain-error.ts";

/** Where the product answers. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Reads HOST and PORT; 127.0.0.1 and 4000 when they are not set.
 *
 * @throws PlainError when PORT is not a port.
 */
export function readAddress(environment: NodeJS.ProcessEnv): Address {
  const port = environment["PORT"] || "4000";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new PlainError(
      `PORT=${port} is not a port. Choose a number from 1 to 65535, for example PORT=4000 npm start.`,
    );
  }
  return { host: environment["HOST"] || "127.0.0.1", port: Number(port) };
}

/**
 * Makes sure that the address can be listened on, before any long work begins.
 *
 * @throws PlainError saying what is in the way.
 */
export async function assertFree({ host, port }: Address): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host, port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw new PlainError(explain(error, host, port));
  }
  await new Promise((resolve) => server.close(resolve));
}

/** The address as one types it into a browser on this machine. */
export function browserUrl({ host, port }: Address): string {
  const wildcard: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };
  const name = wildcard[host] ?? (host.includes(":") ? `[${host}]` : host);
  return `http://${name}:${port}`;
}

function explain(error: unknown, host: string, port: number): string {
  switch (codeOf(error)) {
    case "EADDRINUSE": {
      const other = port === 65_535 ? 4000 : port + 1;
      return `Port ${port} of ${host} is in use, by another start of this product or by another program. Stop that one, or choose another port: PORT=${other} npm start.`;
    }
    case "EACCES":
      return `You may not listen on port ${port} (ports below 1024 need special rights). Choose another: PORT=4000 npm start.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST=${host} is not an address of this machine. Use HOST=127.0.0.1 for this machine alone or HOST=0.0.0.0 for the whole network.`;
    default:
      return `${host}:${port} cannot be listened on: ${messageOf(error)}. Choose another address with HOST and PORT.`;
  }
}
