import { nobody, optOutAt, replyAt } from "./campaigns.ts";
import { once } from "./control-things.ts";
import type { ScopeCase } from "./scope-matrix.ts";
import type { World } from "./world.ts";

const may = "fuyang.officer";
const mayNot = "county.system";
const mine = "510522001";
const theirs = "510522002";

const repliedThere = async (world: World) =>
  await once(world, "a reply elsewhere", () => replyAt(world, `${theirs}001`));
const refused = async (world: World) =>
  await once(world, "refusals of two villages and elsewhere", async () => {
    for (const office of [`${theirs}001`, `${mine}001`, `${mine}002`])
      await optOutAt(world, office);
    await world.change(
      "update registry.person set opt_outs = '{publicity}' where id in (select person_id from publicity.opt_out)",
    );
    return "";
  });

/** Replies, people who refuse, and the way to the carrier. */
export const replyCases: Record<string, ScopeCase> = {
  channelStates: {
    document: `{ channelStates { kind state fault waiting window perSecond isFresh } }`,
    may,
    mayNot,
    inside: async (world) => {
      await world.change(
        `insert into publicity.channel_health (kind, state, since, fault, waiting, outstanding, window_size, per_second)
         values ('smpp', 'backing_off', now(), 'closed', 2, 0, 16, 50) on conflict (kind) do nothing`,
      );
      return {};
    },
    answer: [{ kind: "SMPP", fault: "CLOSED", window: 16, isFresh: true }],
  },
  refusingPeople: {
    document: `{ refusingPeople(first: 9) { totalCount nodes { id name optOuts phoneMask numbers office { code } } } }`,
    may,
    mayNot,
    inside: async (world) => {
      await refused(world);
      return {};
    },
    within: mine,
  },
  replies: {
    document: `{ replies(first: 9) { totalCount nodes { id text optsOut office { code } } } }`,
    may,
    mayNot,
    inside: async (world) => {
      await once(world, "replies of two villages", async () => {
        await repliedThere(world);
        await replyAt(world, `${mine}001`);
        return await replyAt(world, `${mine}002`);
      });
      return {};
    },
    within: mine,
  },
  settleReply: {
    document: `mutation ($id: ID!) { settleReply(id: $id) { settledBy viewerCanSettle } }`,
    may,
    mayNot,
    inside: async (world) => {
      await repliedThere(world);
      return { id: await once(world, "a reply of one's own", () => replyAt(world, `${mine}003`)) };
    },
    outside: async (world) => ({ id: await repliedThere(world) }),
    unknown: () => ({ id: nobody }),
    answer: { viewerCanSettle: false },
  },
};
