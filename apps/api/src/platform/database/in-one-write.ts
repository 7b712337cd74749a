/** What pg's own connection puts each message through; the package's types leave it out. */
export interface Sending {
  _send(message: Buffer): boolean;
  sync(): void;
  describe(message: { type: string; name: string }): void;
}

/** Messages that a batch leaves out although its parts would send them. */
interface LeftOut {
  /** The parts share one that the batch sends itself. */
  sync?: boolean;
  /** What the statement answers with is known. */
  describe?: boolean;
}

interface Gathering {
  messages: Buffer[] | undefined;
  leftOut: LeftOut;
}

const gatherings = new WeakMap<Sending, Gathering>();

/**
 * Hands the socket all messages of a batch as one piece. Corked, as pg leaves them, each is a piece of
 * its own, and Node spends more on a list of seven pieces than the kernel does on sending them.
 *
 * @param write sends as usual; what it is handed leaves messages out until it is told otherwise
 */
export function inOneWrite(connection: Sending, write: (leftOut: LeftOut) => void): void {
  const gathering = gatheringOf(connection);
  const messages: Buffer[] = [];
  gathering.messages = messages;
  try {
    write(gathering.leftOut);
  } finally {
    gathering.messages = undefined;
    gathering.leftOut.sync = false;
    gathering.leftOut.describe = false;
  }
  connection._send(Buffer.concat(messages));
}

/**
 * Taught once to each connection: an object made for each batch with the connection as its prototype
 * made everything that uses connections slow, since engines give up on prototypes that change.
 */
function gatheringOf(connection: Sending): Gathering {
  const known = gatherings.get(connection);
  if (known !== undefined) return known;
  const gathering: Gathering = {
    messages: undefined,
    leftOut: { sync: false, describe: false },
  };
  const send = connection._send.bind(connection);
  const sync = connection.sync.bind(connection);
  const describe = connection.describe.bind(connection);
  connection._send = (message) =>
    gathering.messages === undefined ? send(message) : gathering.messages.push(message) > 0;
  connection.sync = () => {
    if (gathering.leftOut.sync !== true) sync();
  };
  connection.describe = (message) => {
    if (gathering.leftOut.describe !== true) describe(message);
  };
  gatherings.set(connection, gathering);
  return gathering;
}
