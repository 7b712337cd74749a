import type { Sql } from "sql-template-tag";

/** What writing people needs: the transaction of a command, or of the system. */
export interface PeopleWriter {
  rows<Row>(statement: Sql): Promise<Row[]>;
}
