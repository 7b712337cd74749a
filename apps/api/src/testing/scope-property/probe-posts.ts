import type { Model } from "./model.ts";
import type { Try } from "./plan.ts";
import type { Attempt } from "./probe-writes.ts";
import type { Seeded } from "./seed.ts";

/** Every role given to the try's member, one to oneself, and posts drawn out. */
export function postWrites(
  model: Model,
  seeded: Seeded,
  to: Try,
  reached: ReadonlySet<number>,
): Attempt[] {
  const { plan } = model;
  const given = plan.roles.map((_, role) => newPost(model, seeded, to, role, to.subject, reached));
  const own = plan.posts[to.post ?? -1]?.role ?? 0;
  const changed = [to.subject % plan.posts.length, ...outOfHand(model, to, reached)];
  return [
    ...given,
    newPost(model, seeded, to, own, to.member, reached),
    ...changed.map((index) => drawnOut(model, seeded, to, index, reached)),
  ];
}

function newPost(
  model: Model,
  seeded: Seeded,
  to: Try,
  role: number,
  holder: number,
  reached: ReadonlySet<number>,
): Attempt {
  const sees = reached.has(model.plan.members[holder]?.office ?? -1);
  const passes = reached.has(to.office) && sees && model.gives(to, role, holder);
  return {
    what: holder === to.member ? "a new post for oneself" : "a new post",
    sql: `insert into staff.post (office_id, staff_id, holder_name, role, from_day)
          values (${seeded.offices[to.office]}, '${seeded.members[holder]}', 'm${holder}', 'role ${role}', '2090-01-01')`,
    want: passes ? (overlaps(model, to.office, role, holder) ? "23P01" : 1) : "refused",
  };
}

function drawnOut(
  model: Model,
  seeded: Seeded,
  to: Try,
  index: number,
  reached: ReadonlySet<number>,
): Attempt {
  const post = model.plan.posts[index];
  const seen = post !== undefined && reached.has(post.office);
  const passes = seen && model.gives(to, post.role, post.member);
  return {
    what: "a change of one post",
    sql: `update staff.post set to_day = '2099-01-01' where id = '${seeded.posts[index]}'`,
    want: passes ? 1 : seen ? "refused" : 0,
  };
}

/** A post that the actor sees and could not have given, where there is one. */
function outOfHand(model: Model, to: Try, reached: ReadonlySet<number>): number[] {
  const found = model.plan.posts.findIndex(
    ({ office, role, member }) => reached.has(office) && !model.gives(to, role, member),
  );
  return found === -1 ? [] : [found];
}

/** The database looks at overlaps only once the policy has let the row in. */
function overlaps(model: Model, at: number, given: number, holder: number): boolean {
  return model.plan.posts.some(
    ({ member, office, role, days }) =>
      member === holder &&
      office === at &&
      role === given &&
      days !== "ended" &&
      days !== "today only",
  );
}
