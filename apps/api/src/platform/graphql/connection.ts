import { ArgsType, Field, Int, ObjectType } from "type-graphql";

/** Relay paging by keyset: `first` with `after`, or `last` with `before`; at most 100 rows. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "Rows from the start or after a cursor; 1–100, 50 unless told.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Cursor after which the page starts." })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "Rows from the end or before a cursor; 1–100." })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Cursor before which the page ends." })
  before?: string | null;
}

@ObjectType({ description: "Where a page stands in its list (分页信息)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether rows follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether rows precede." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first row." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last row." })
  endCursor!: string | null;
}

type Class<T> = abstract new (...args: never[]) => T;

/** The edge and connection types of one node type. */
export function connectionOf<T extends object>(node: Class<T>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in its list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: "Where this row stands in the list." })
    cursor!: string;

    @Field(() => node as never, { description: "The row." })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows.` })
  class Connection {
    @Field(() => [Edge], { description: "Rows with their cursors." })
    edges!: Edge[];

    @Field(() => [node as never], { description: "Rows without their cursors." })
    nodes!: T[];

    @Field(() => PageInfo, { description: "Where the page stands." })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: "Exact number of rows in the whole list. Counted only when asked for.",
    })
    totalCount!: number;
  }
  return Connection;
}
