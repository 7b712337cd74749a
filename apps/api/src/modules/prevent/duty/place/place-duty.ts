import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { DisinfectionPlaceEntity } from "./place.entity.ts";

/** Says what a place owes, in the transaction that changes the place. */
export async function placeOwes(tx: Transaction, place: DisinfectionPlaceEntity): Promise<void> {
  await tx.run(
    sql`select prevent.set_duty_target(${place.id}::uuid, 'disinfection', ${place.officeId}::integer, null,
          ${place.name}, ${place.fromDay}::date, ${place.toDay}::date, ${place.timesPerDay}::smallint,
          ${place.keeperPost}::uuid, null)`,
  );
}

/** The post in charge: one in the actor's scope that is held. */
export async function keeperOf(
  tx: Transaction,
  postId: string | null | undefined,
): Promise<string | null> {
  if (postId == null) return null;
  const path = "input.keeperPostId";
  const post = await tx.row<{ id: string; ended: boolean }>(
    sql`select id, to_day < ${tx.today}::date as ended from staff.post where id = ${parseUuid(postId, path)}::uuid`,
  );
  if (post === undefined) throw notFound(path);
  if (post.ended) throw badField(path, "NOT_HELD", "Nobody holds this post any more.");
  return post.id;
}
