import sql, { join, raw, type Sql } from "sql-template-tag";
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from "typeorm";

/**
 * The few statements that commands need of entities, written from TypeORM's metadata and converted
 * by its driver. Its query builders and query runner take longer than PostgreSQL does over a row.
 */
export class EntityStatements {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** The row with this id, locked for change. */
  lock(entity: EntityTarget<ObjectLiteral>, id: unknown): Sql {
    const metadata = this.#source.getMetadata(entity);
    const columns = metadata.columns.filter(({ isSelect }) => isSelect);
    return sql`select ${listed(columns)} from ${raw(metadata.tablePath)} where id = ${id} for update`;
  }

  /** A new row; the answer holds what the database filled in. */
  insert(entity: EntityTarget<ObjectLiteral>, values: ObjectLiteral): Sql {
    const metadata = this.#source.getMetadata(entity);
    const given = this.#given(metadata, values);
    const filled = metadata.getInsertionReturningColumns();
    const returning = filled.length === 0 ? sql`` : sql` returning ${listed(filled)}`;
    return sql`insert into ${raw(metadata.tablePath)} (${listed(given.map(({ column }) => column))})
      values (${join(given.map(({ value }) => value))})${returning}`;
  }

  update(entity: EntityTarget<ObjectLiteral>, id: unknown, patch: ObjectLiteral): Sql {
    const metadata = this.#source.getMetadata(entity);
    const changes = this.#given(metadata, patch).map(
      ({ column, value }) => sql`${raw(`"${column.databaseName}"`)} = ${value}`,
    );
    return sql`update ${raw(metadata.tablePath)} set ${join(changes)} where id = ${id}`;
  }

  /** Puts what a row of the database says into an entity. */
  fill<E extends ObjectLiteral>(entity: EntityTarget<E>, into: E, row: object): E {
    const columns = this.#source.getMetadata(entity).columns;
    const said = new Map(Object.entries(row));
    for (const column of columns.filter(({ databaseName }) => said.has(databaseName))) {
      const value: unknown = said.get(column.databaseName);
      column.setEntityValue(into, this.#source.driver.prepareHydratedValue(value, column));
    }
    return into;
  }

  empty<E extends ObjectLiteral>(entity: EntityTarget<E>): E {
    return this.#source.getMetadata(entity).create() as E;
  }

  #given(metadata: EntityMetadata, values: ObjectLiteral) {
    return Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const column = metadata.findColumnWithPropertyName(name);
        if (column === undefined) throw new Error(`${metadata.name} has no column for ${name}.`);
        return {
          column,
          value: this.#source.driver.preparePersistentValue(value, column) as never,
        };
      });
  }
}

function listed(columns: readonly { databaseName: string }[]): Sql {
  return raw(columns.map(({ databaseName }) => `"${databaseName}"`).join(", "));
}
