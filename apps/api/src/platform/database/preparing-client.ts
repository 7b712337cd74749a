import pg, { type QueryResult } from "pg";
import { statementName } from "./statement-name.ts";

type Rest = readonly unknown[];

/**
 * A connection that prepares every statement with parameters, also those of libraries that send bare
 * text: planning a write under row security takes as long as running it.
 */
export class PreparingClient extends pg.Client {
  override query(...given: Rest): never {
    const [text, values, ...rest] = given;
    const send = super.query.bind(this) as unknown as (...args: Rest) => Promise<QueryResult>;
    if (typeof text !== "string" || !Array.isArray(values)) return send(...given) as never;
    return send({ name: statementName(text), text, values }, ...rest) as never;
  }
}
