/** What is used of the package `smpp`, which comes without types. */
declare module "smpp" {
  import type { EventEmitter } from "node:events";
  import type { Server as NetServer, Socket } from "node:net";

  /** Fields by their names in SMPP 3.4; which there are depends on the command. */
  export interface Fields {
    [name: string]: unknown;
  }

  export class PDU implements Fields {
    [name: string]: unknown;
    constructor(command: string, fields?: Fields);
    constructor(bytes: Buffer);
    command: string;
    command_status: number;
    sequence_number: number;
    isResponse(): boolean;
    response(fields?: Fields): PDU;
    toBuffer(): Buffer;
  }

  export class Session extends EventEmitter {
    readonly socket: Socket;
    send(pdu: PDU, answered?: (answer: PDU) => void): boolean;
    deliver_sm(fields: Fields, answered?: (answer: PDU) => void): boolean;
    close(): void;
    destroy(): void;
  }

  export interface Server extends NetServer {
    readonly sessions: readonly Session[];
  }

  interface Package {
    PDU: typeof PDU;
    createServer(listener: (session: Session) => void): Server;
    gsmCoder: {
      encode(text: string, table: number): Buffer;
      decode(bytes: Buffer, table: number): string;
    };
  }

  const smpp: Package;
  export default smpp;
}
