/** What pg's own connection puts each message through; the package's types leave it out. */
export interface Sending {
  _send(message: Buffer): boolean;
}

/**
 * Hands the socket all messages of a batch as one piece. Corked, as pg leaves them, each is a piece of
 * its own, and Node spends more on a list of seven pieces than the kernel does on sending them.
 */
export function inOneWrite<Wire extends Sending>(
  connection: Wire,
  write: (wire: Wire) => void,
): void {
  const messages: Buffer[] = [];
  write(
    Object.create(connection, {
      _send: { value: (message: Buffer) => messages.push(message) > 0 },
    }) as Wire,
  );
  connection._send(Buffer.concat(messages));
}
