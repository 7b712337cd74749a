import { officeConditions, officeOrder } from "../../modules/organisation/office/office.queries.ts";
import { office } from "../../modules/organisation/office/office.read-model.ts";
import { pageStatement } from "../../platform/database/page.ts";
import type { Model } from "./model.ts";
import type { Seeded } from "./seed.ts";
import { agree, type AppSession } from "./session.ts";

interface Seen {
  offices: number[];
  members: string[];
  posts: string[];
  successors: number;
  joined: number;
  audit: number;
  preferences: number;
  keys: number;
}

const everything = `select
  (select coalesce(json_agg(id order by id), '[]') from organisation.office) as offices,
  (select coalesce(json_agg(name order by name), '[]') from staff.member) as members,
  (select coalesce(json_agg(id order by id), '[]') from staff.post) as posts,
  (select count(*)::integer from organisation.office_successor) as successors,
  (select count(*)::integer from staff.member m join staff.post p on p.staff_id = m.id
     join organisation.office o on o.id = p.office_id) as joined,
  (select count(*)::integer from audit.entry) as audit,
  (select count(*)::integer from staff.preference) as preferences,
  (select count(*)::integer from platform.idempotency) as keys`;

/** Every read, count and join, against the offices that the actor reaches. */
export async function probeReads(
  session: AppSession,
  model: Model,
  seeded: Seeded,
  reached: ReadonlySet<number>,
  own: 0 | 1 = 1,
): Promise<void> {
  const [seen] = await session.rows<Seen>(everything);
  const members = model.membersIn(reached);
  const posts = model.postsIn(reached);
  const successors = model.successorsIn(reached);
  agree("what is seen", seen, {
    offices: seeded.offices.filter((_, index) => reached.has(index)),
    members: members.map((index) => `m${index}`),
    posts: posts.map((index) => seeded.posts[index] ?? "").toSorted(),
    successors,
    joined: model.joined(reached),
    audit: reached.size + members.length + posts.length + successors,
    preferences: own,
    keys: own,
  } satisfies Record<keyof Seen, unknown>);
}

/** The product's own office list, page by page, with its count. */
export async function probePages(
  session: AppSession,
  model: Model,
  reached: ReadonlySet<number>,
): Promise<void> {
  const codes = model.plan.offices.flatMap((_, index) =>
    reached.has(index) ? [String(10 + index)] : [],
  );
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page = pageStatement(
      {
        model: office,
        request: { first: 15, after },
        where: officeConditions({ state: "open" }),
        order: officeOrder("code"),
      },
      { totalCount: {}, nodes: { code: {} } },
    );
    const rows = await session.rows<never>(page.statement.text, page.statement.values);
    const { nodes, pageInfo, totalCount } = page.toPage(rows);
    found.push(...nodes.map((node) => (node as { code: string }).code));
    agree("the list's count", totalCount, codes.length);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && found.length < 100);
  agree("the list", found, codes.toSorted());
}
