import type { Permission } from "@wuzi/domain/access/permissions";
import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { pageText } from "../database/page-text.ts";
import { pageStatement, type ListQuery } from "../database/page.ts";
import {
  canWrite,
  keptObjectStatement,
  listStatement,
  objectStatement,
  type Below,
  type ReadModel,
  type Statement,
} from "../database/read-model.ts";
import type { Transaction } from "../database/transaction.ts";
import type { Caller, UnitOfWork } from "../database/unit-of-work.ts";
import { badField, notFound } from "../errors/coded-error.ts";
import { serverFault } from "../errors/database-error.ts";
import { JsonText } from "../graphql/json-text.ts";
import type { Outcome } from "../graphql/run/operation-runner.ts";
import { shapeFor } from "../graphql/run/plan.ts";
import { selectionOf } from "../graphql/selection.ts";
import { changesOf } from "../stream/changes-of.ts";
import type { TimelineSource } from "../timeline/timeline.ts";
import { isClientKey } from "./client-key.ts";
import type { DeclaredAccess } from "./declared-access.ts";
import type { SignInDoor } from "./sign-in-door.ts";

/** Where a request came from, for the sign-in delays and the audit. */
export interface Origin {
  address: string;
  userAgent: string;
}

/** What the modules hand over for the pages that all of them make together. */
export interface Offered {
  readonly timeline: readonly TimelineSource[];
}

/** One request: who sent it, the door for signing in, and what the modules offer. */
interface Request {
  readonly caller: Caller;
  readonly door: SignInDoor;
  readonly offered: Offered;
}

/** What a root resolver gets: doors under the one permission that its field declared. */
export class FieldContext {
  readonly #work: UnitOfWork;
  readonly #permission: Permission;
  readonly caller: Caller;
  readonly door: SignInDoor;
  readonly offered: Offered;

  constructor(work: UnitOfWork, permission: Permission, request: Request) {
    this.#work = work;
    this.#permission = permission;
    this.caller = request.caller;
    this.door = request.door;
    this.offered = request.offered;
  }

  /** One statement, read-only, under the actor. */
  async rows<Row>(statement: Statement): Promise<Row[]> {
    return await this.#work.read<Row>(this.caller, this.#permission, statement);
  }

  /**
   * The rows of a statement, and again each time they have changed, for as long as somebody listens
   * and may read them. The session is proved at every look, and is not kept alive by any; those who
   * see the same share a look.
   *
   * @param statement asks nothing of the actor but the offices in reach and the acting office
   */
  watch<Row>(statement: Sql): AsyncIterable<Row[]> {
    return changesOf(
      () => this.#work.look<Row>(this.caller, this.#permission, statement),
      this.caller.stop,
    );
  }

  /** The page of a connection that the client asked for, in one statement. */
  async page(query: ListQuery, info: GraphQLResolveInfo): Promise<object> {
    if (isClientKey(this.caller.token)) requireSize(query.request);
    const shape = shapeFor(info);
    const written = shape && pageText(query, shape);
    if (written !== undefined) {
      return new JsonText(written.toText(await this.rows(written.statement)));
    }
    const page = pageStatement(query, selectionOf(info));
    return page.toPage(await this.rows(page.statement));
  }

  /**
   * One object by a condition on alias `t0`.
   * @param path argument that named it, for the error
   * @param otherwise a dearer condition, asked where the first finds nothing
   * @throws NOT_FOUND
   */
  async object(
    model: ReadModel,
    where: Sql,
    info: GraphQLResolveInfo,
    path: string,
    otherwise?: Sql,
  ): Promise<object> {
    const below = writable(model, info);
    const read = async (condition: Sql) =>
      handedOn(await this.rows<Node>(keptObjectStatement(model, below, condition)));
    const object = (await read(where)) ?? (otherwise && (await read(otherwise)));
    if (object === undefined) throw notFound(path);
    return object;
  }

  /**
   * All rows of a statement as a list that is short by nature; nothing where there is none.
   * @param order the SQL of an order, by the alias of a row
   */
  async list(
    model: ReadModel,
    statement: Sql,
    order: (alias: string) => string,
    info: GraphQLResolveInfo,
  ): Promise<object | undefined> {
    const below = writable(model, info);
    return handedOn(await this.rows<Node>(listStatement(model, below, statement, order)));
  }

  /** One transaction: the command, then the answer's selection, read in the same transaction. */
  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return await this.#work.write(this.caller, this.#permission, work);
  }
}

/** Programs say how much they want: our own pages may leave it to us. */
function requireSize({ first, last }: ListQuery["request"]): void {
  if (first == null && last == null) {
    throw badField("first", "REQUIRED", "Say how many rows: first or last, 1 to 100.");
  }
}

/**
 * Reads back what a mutation answers with, inside its own transaction, and ends that: the answer and
 * COMMIT are one wait. Nothing can follow.
 *
 * @throws NOT_FOUND where the actor may not see what the change has left; nothing stands then
 */
export async function readBack(
  tx: Transaction,
  model: ReadModel,
  where: Sql,
  info: GraphQLResolveInfo,
): Promise<object> {
  try {
    const statement = objectStatement(model, writable(model, info), where);
    const object = handedOn(await tx.finish<Node>(orNothing(statement)));
    if (object === undefined) throw notFound("id");
    return object;
  } catch (error) {
    if (serverFault(error)?.code === "WZ004") throw notFound("id");
    throw error;
  }
}

/** The same, as a fault where there is no row. */
function orNothing(statement: Sql): Sql {
  return sql`select n.node from (values (true)) v left join (${statement}) n on true
              where n.node is not null or platform.refuse_absent()`;
}

/** What PostgreSQL wrote: as text where it is handed on unread; null for a list without rows. */
interface Node {
  node: object | string | null;
}

/** As the client will see it where the model can write that, else as an object to be resolved. */
function writable(model: ReadModel, info: GraphQLResolveInfo): Below {
  const shape = shapeFor(info, model.name);
  return shape !== undefined && canWrite(model, shape) ? shape : selectionOf(info, model.name);
}

function handedOn([row]: readonly Node[]): object | undefined {
  const node = row?.node ?? undefined;
  return typeof node === "string" ? new JsonText(node) : node;
}

/** One HTTP request, before any field has said what it needs. */
export class RequestContext {
  // not a #private: Apollo copies the context, own properties only
  private readonly work: UnitOfWork;
  readonly caller: Caller;
  readonly door: SignInDoor;
  readonly offered: Offered;
  /** What became of the operation, where it was run before Apollo came to it. */
  outcome: Outcome | undefined;

  constructor(work: UnitOfWork, { caller, door, offered }: Request) {
    this.work = work;
    this.caller = caller;
    this.door = door;
    this.offered = offered;
  }

  /** A public field gets the sign-in door alone; every other field its own permission. */
  under(access: DeclaredAccess): FieldContext | PublicContext {
    return "permission" in access
      ? new FieldContext(this.work, access.permission, this)
      : new PublicContext(this.caller, this.door);
  }

  /** Whether the caller is signed in at all: asked before schema details are shown. */
  async isSignedIn(): Promise<boolean> {
    return await this.door.isLive(this.caller);
  }
}

/** What a public root field gets: no way to any owned row. */
export class PublicContext {
  readonly caller: Caller;
  readonly door: SignInDoor;

  constructor(caller: Caller, door: SignInDoor) {
    this.caller = caller;
    this.door = door;
  }
}
