import {
  campaignAt,
  drafting,
  messageAt,
  nobody,
  optOutAt,
  rules,
  rulesVersion,
} from "../../testing/campaigns.ts";
import { freshKey } from "../../testing/database.ts";
import { registered } from "../../testing/people.ts";
import { portalCases } from "../../testing/portal-batches.ts";
import { replyCases } from "../../testing/reply-scope.ts";
import { scopeMatrix } from "../../testing/scope-matrix.ts";
import type { World } from "../../testing/world.ts";
import { publicityModule } from "./publicity.module.ts";

const may = "fuyang.officer";
const mayNot = "county.system";
const mine = "510522001";
const theirs = "510522002";

/** Made once in a world, before anything is counted. */
function made<T>(make: (world: World) => Promise<T>): (world: World) => Promise<T> {
  const known = new WeakMap<World, Promise<T>>();
  return (world) => {
    const thing = known.get(world) ?? make(world);
    known.set(world, thing);
    return thing;
  };
}

const at = (code: string, state: string) => made((world) => campaignAt(world, code, state));
const byId = (
  field: (id: string) => Record<string, unknown>,
  state: string,
  ready: (world: World) => Promise<unknown> = async () => undefined,
) => {
  const others = at(theirs, state);
  const own = made(async (world) => {
    await others(world);
    await ready(world);
    return await campaignAt(world, mine, state);
  });
  return {
    inside: async (world: World) => field(await own(world)),
    outside: async (world: World) => field(await others(world)),
    unknown: () => field(nobody),
  };
};
const told = made(async (world) => {
  const campaignId = await campaignAt(world, "510522", "sending");
  const { personId } = await messageAt(world, `${mine}001`, { campaignId, state: "failed" });
  return { campaignId, personId };
});
const toldThere = made(async (world) => {
  const campaignId = await campaignAt(world, theirs, "sending");
  const { personId } = await messageAt(world, `${theirs}001`, { campaignId, state: "failed" });
  return { campaignId, personId };
});
const someone = made(async (world) =>
  registered(await world.as("fuyang.officer"), await world.office(`${mine}001`)),
);
const someoneThere = made(async (world) =>
  registered(await world.as("lingang.officer"), await world.office(`${theirs}001`)),
);
const refusedThere = made((world) => optOutAt(world, `${theirs}001`));
const both = async (world: World) => {
  await toldThere(world);
  return await told(world);
};
const writing = (personId: string) => ({
  input: {
    personId,
    messageClass: "EMERGENCY",
    text: `请留在家中。${freshKey()}`,
    overrideReason: "险情紧急",
    idempotencyKey: freshKey(),
  },
});
const refusing = (personId: string) => ({
  input: { personId, messageClass: "PUBLICITY", idempotencyKey: freshKey() },
});
const draft = { audience: {}, messageClass: "PUBLICITY", template: "{姓名}您好" };
const edit = (id: string) => ({
  input: { ...draft, id, title: "通知", legalBasis: "依据", version: 1 },
});
const seen = (id: string) => ({ input: { id, version: 1 } });
const why = (id: string) => ({ input: { id, version: 1, reason: "内容需要修改" } });

scopeMatrix(publicityModule, {
  ...portalCases,
  sendingPolicy: {
    document: `{ sendingPolicy { id signature dailyCap sendFrom sendTo inWindow viewerCanSet version } }`,
    may,
    mayNot,
    inside: () => ({}),
    answer: { sendFrom: "08:00", viewerCanSet: false },
  },
  setSendingPolicy: {
    document: `mutation ($input: SetSendingPolicyInput!) { setSendingPolicy(input: $input) { signature version } }`,
    may: "county.admin",
    mayNot,
    inside: async (world) => rules(await rulesVersion(world)),
    answer: { signature: "【合江县残联】" },
  },
  campaigns: {
    document: `{ campaigns(first: 9) { totalCount nodes { id office { code } state progress { people } } } }`,
    may,
    mayNot,
    inside: made(async (world) => {
      for (const code of [mine, mine, theirs]) await campaignAt(world, code);
      return {};
    }),
    within: mine,
  },
  campaign: {
    document: `query ($id: ID!) { campaign(id: $id) { id title audience viewerCanEdit progress { reasons { people } } } }`,
    may,
    mayNot,
    ...byId((id) => ({ id }), "draft"),
    answer: { viewerCanEdit: true, audience: {} },
  },
  previewCampaign: {
    document: `query ($input: PreviewCampaignInput!) { previewCampaign(input: $input) { people reachable segments costLi excluded { reason people } lengths { segments people } forbiddenWords wholeText } }`,
    may,
    mayNot,
    inside: () => ({ input: draft }),
    answer: { forbiddenWords: [] },
  },
  campaignProgress: {
    document: `query ($id: ID!) { campaignProgress(id: $id) { people failed reasons { reason people } } }`,
    may,
    mayNot,
    inside: async (world) => ({ id: (await both(world)).campaignId }),
    outside: async (world) => ({ id: (await toldThere(world)).campaignId }),
    unknown: () => ({ id: nobody }),
    answer: { people: 1, failed: 1 },
  },
  campaignProgressChanged: {
    document: `subscription ($id: ID!) { campaignProgressChanged(id: $id) { people failed } }`,
    may,
    mayNot,
    inside: async (world) => ({ id: (await both(world)).campaignId }),
    outside: async (world) => ({ id: (await toldThere(world)).campaignId }),
    unknown: () => ({ id: nobody }),
  },
  draftCampaign: {
    document: `mutation ($input: DraftCampaignInput!) { draftCampaign(input: $input) { state office { code } } }`,
    may,
    mayNot,
    inside: () => drafting(),
    answer: { state: "DRAFT", office: { code: mine } },
  },
  editCampaign: {
    document: `mutation ($input: EditCampaignInput!) { editCampaign(input: $input) { ... on Campaign { version template } } }`,
    may,
    mayNot,
    ...byId(edit, "draft"),
    answer: { version: 2, template: "{姓名}您好" },
  },
  submitCampaign: {
    document: `mutation ($input: SubmitCampaignInput!) { submitCampaign(input: $input) { ... on Campaign { state people } } }`,
    may,
    mayNot,
    ...byId(seen, "draft", told),
    answer: { state: "SUBMITTED" },
  },
  approveCampaign: {
    document: `mutation ($input: ApproveCampaignInput!) { approveCampaign(input: $input) { ... on Campaign { state approvedBy } } }`,
    may: "fuyang.admin",
    mayNot: may,
    ...byId(seen, "submitted"),
    answer: { state: "APPROVED" },
  },
  returnCampaign: {
    document: `mutation ($input: ReturnCampaignInput!) { returnCampaign(input: $input) { ... on Campaign { state returnedReason } } }`,
    may: "fuyang.admin",
    mayNot: may,
    ...byId(why, "submitted"),
    answer: { state: "DRAFT" },
  },
  stopCampaign: {
    document: `mutation ($input: StopCampaignInput!) { stopCampaign(input: $input) { ... on Campaign { state stopReason } } }`,
    may: "fuyang.admin",
    mayNot: may,
    ...byId((id) => ({ input: { id, reason: "内容有误" } }), "sending"),
    answer: { state: "STOPPING" },
  },
  messages: {
    document: `query ($filter: MessageFilter) { messages(first: 9, filter: $filter) { totalCount nodes { id text state phoneMask campaignTitle office { code } person { id } parts { state } } } }`,
    may,
    mayNot,
    inside: async (world) => ({ filter: { campaignId: (await both(world)).campaignId } }),
    outside: async (world) => ({ filter: { campaignId: (await toldThere(world)).campaignId } }),
    unknown: () => ({ filter: { campaignId: nobody } }),
    hidden: "EMPTY",
    answer: { totalCount: 1, nodes: [{ campaignTitle: "通知" }] },
  },
  messageThread: {
    document: `query ($id: ID!) { messageThread(personId: $id) { text fromPerson state at } }`,
    may,
    mayNot,
    inside: async (world) => ({ id: (await both(world)).personId }),
    outside: async (world) => ({ id: (await toldThere(world)).personId }),
    unknown: () => ({ id: nobody }),
    hidden: "EMPTY",
    answer: [{ fromPerson: false, state: "FAILED" }],
  },
  sendMessage: {
    document: `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { ... on Message { lane state } } }`,
    may,
    mayNot,
    inside: async (world) => {
      await someoneThere(world);
      return writing(await someone(world));
    },
    outside: async (world) => writing(await someoneThere(world)),
    unknown: () => writing(nobody),
    answer: { lane: "REALTIME", state: "QUEUED" },
  },
  campaignsHere: {
    document: `{ campaignsHere { id title people } }`,
    may,
    mayNot,
    inside: async (world) => {
      await both(world);
      return {};
    },
  },
  campaignCoverage: {
    document: `query ($id: ID!) { campaignCoverage(campaignId: $id) { total { target failed rest } offices { office { code } target } categories { category target } } }`,
    may,
    mayNot,
    inside: async (world) => ({ id: (await both(world)).campaignId }),
    outside: async (world) => ({ id: (await toldThere(world)).campaignId }),
    unknown: () => ({ id: nobody }),
    answer: { total: { target: 1, failed: 1, rest: 1 } },
  },
  campaignRest: {
    document: `query ($id: ID!) { campaignRest(campaignId: $id, first: 9) { totalCount nodes { standing reason category phoneMask person { name } office { code } } } }`,
    may,
    mayNot,
    inside: async (world) => ({ id: (await both(world)).campaignId }),
    outside: async (world) => ({ id: (await toldThere(world)).campaignId }),
    unknown: () => ({ id: nobody }),
    hidden: "EMPTY",
    answer: { totalCount: 1, nodes: [{ standing: "FAILED" }] },
  },
  optOuts: {
    document: `{ optOuts(first: 9) { totalCount nodes { id messageClass phoneMask office { code } } } }`,
    may,
    mayNot,
    inside: made(async (world) => {
      await refusedThere(world);
      for (const village of ["001", "002"]) await optOutAt(world, `${mine}${village}`);
      return {};
    }),
    within: mine,
  },
  noteOptOut: {
    document: `mutation ($input: NoteOptOutInput!) { noteOptOut(input: $input) { source messageClass } }`,
    may,
    mayNot,
    inside: async (world) => {
      await someoneThere(world);
      return refusing(await someone(world));
    },
    outside: async (world) => refusing(await someoneThere(world)),
    unknown: () => refusing(nobody),
    answer: { source: "BY_HAND" },
  },
  revokeOptOut: {
    document: `mutation ($input: RevokeOptOutInput!) { revokeOptOut(input: $input) { revokedAt version } }`,
    may,
    mayNot,
    inside: made(async (world) => {
      await refusedThere(world);
      return seen(await optOutAt(world, `${mine}001`));
    }),
    outside: async (world) => seen(await refusedThere(world)),
    unknown: () => seen(nobody),
    answer: { version: 2 },
  },
  ...replyCases,
});
