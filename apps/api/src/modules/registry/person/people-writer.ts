import type { Sql } from "sql-template-tag";

/** What writing people needs: the transaction of a command, or of the system. */
export interface PeopleWriter {
  rows<Row>(statement: Sql): Promise<Row[]>;
  /** Where statements can go out together. */
  run?(statement: Sql): Promise<void>;
}

/** A statement of whose outcome only a fault matters. */
export async function run(writer: PeopleWriter, statement: Sql): Promise<void> {
  if (writer.run === undefined) await writer.rows(statement);
  else await writer.run(statement);
}
