import { freshKey } from "../../../testing/database.ts";
import {
  cleanText,
  consenting,
  deedAt,
  drafting,
  platformInput,
  platformVersion,
  withdrawing,
  writing,
} from "../../../testing/deeds.ts";
import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import type { World } from "../../../testing/world.ts";
import { deedModule } from "./deed.module.ts";

const may = "fuyang.officer";
const mayNot = "county.system";
const mine = "510522001";
const beside = "510522002";
/** Of the county beside. */
const elsewhere = "510521";
const nobody = "00000000-0000-7000-8000-000000000000";

type State = Parameters<typeof deedAt>[2];
type Made = Awaited<ReturnType<typeof deedAt>>;

/** Made once in a world, before anything is counted. */
function made<T>(make: (world: World) => Promise<T>): (world: World) => Promise<T> {
  const known = new WeakMap<World, Promise<T>>();
  return (world) => {
    const thing = known.get(world) ?? make(world);
    known.set(world, thing);
    return thing;
  };
}

const variablesOf = (
  field: (made: Made) => Record<string, unknown>,
  state: State,
  there: string,
  consent?: boolean,
) => {
  const others = made((world) => deedAt(world, there, state, consent));
  const own = made(async (world) => {
    await others(world);
    return await deedAt(world, mine, state, consent);
  });
  return {
    inside: async (world: World) => field(await own(world)),
    outside: async (world: World) => field(await others(world)),
    unknown: () => field({ id: nobody, submissionId: nobody, deliveryId: nobody }),
  };
};
const ofStreet = (
  field: (made: Made) => Record<string, unknown>,
  state: State,
  consent?: boolean,
) => variablesOf(field, state, beside, consent);
const ofCounty = (field: (made: Made) => Record<string, unknown>, state: State) =>
  variablesOf(field, state, elsewhere);

const seen = ({ id }: Made) => ({ input: { id, version: 1 } });
const county = "county.admin";

scopeMatrix(deedModule, {
  deeds: {
    document: `{ deeds(first: 9) { totalCount nodes { id office { code } state title } } }`,
    may,
    mayNot,
    inside: made(async (world) => {
      for (const code of [mine, mine, beside]) await deedAt(world, code);
      return {};
    }),
    within: mine,
  },
  deed: {
    document: `query ($id: ID!) { deed(id: $id) { id title otherNames viewerCanEdit viewerCanReview viewerCanSubmit source { body number } publicText { body } consent { giver } texts { kind } submissions { state level textNumber package { path } deliveries { state viewerCanResend } viewerCanAnswer } } }`,
    may,
    mayNot,
    ...ofStreet(({ id }) => ({ id }), "submitted"),
    answer: {
      viewerCanEdit: false,
      viewerCanReview: false,
      viewerCanSubmit: false,
      otherNames: ["李梅"],
      source: { number: 1 },
      publicText: { body: cleanText },
      submissions: [
        {
          state: "OPEN",
          textNumber: 1,
          package: null,
          viewerCanAnswer: false,
          deliveries: [{ state: "FAILED", viewerCanResend: false }],
        },
      ],
    },
  },
  draftDeed: {
    document: `mutation ($input: DraftDeedInput!) { draftDeed(input: $input) { state office { code } source { number } } }`,
    may,
    mayNot,
    inside: () => drafting(),
    answer: { state: "DRAFT", office: { code: mine }, source: { number: 1 } },
  },
  editDeed: {
    document: `mutation ($input: EditDeedInput!) { editDeed(input: $input) { ... on Deed { version source { number } } } }`,
    may,
    mayNot,
    ...ofStreet(({ id }) => ({ input: { ...writing(), id, version: 1 } }), "draft"),
    answer: { version: 2, source: { number: 2 } },
  },
  handInDeed: {
    document: `mutation ($input: SeenDeedInput!) { handInDeed(input: $input) { ... on Deed { state } } }`,
    may,
    mayNot,
    ...ofStreet(seen, "draft"),
    answer: { state: "IN_REVIEW" },
  },
  reviewDeed: {
    document: `mutation ($input: SeenDeedInput!) { reviewDeed(input: $input) { ... on Deed { state reviewedBy } } }`,
    may: county,
    mayNot: may,
    ...ofCounty(seen, "in_review"),
    answer: { state: "REVIEWED" },
  },
  sendBackDeed: {
    document: `mutation ($input: SendBackDeedInput!) { sendBackDeed(input: $input) { ... on Deed { state sentBackReason } } }`,
    may: county,
    mayNot: may,
    ...ofCounty(({ id }) => ({ input: { id, version: 1, reason: "请补充时间" } }), "in_review"),
    answer: { state: "DRAFT", sentBackReason: "请补充时间" },
  },
  keepPublicText: {
    document: `mutation ($input: KeepPublicTextInput!) { keepPublicText(input: $input) { ... on Deed { state publicText { number } } } }`,
    may: county,
    mayNot: may,
    ...ofCounty(
      ({ id }) => ({ input: { id, version: 1, title: "二月", body: cleanText } }),
      "reviewed",
    ),
    answer: { state: "REVIEWED", publicText: { number: 2 } },
  },
  recordDeedConsent: {
    document: `mutation ($input: RecordDeedConsentInput!) { recordDeedConsent(input: $input) { ... on Deed { state consent { givenBy } } } }`,
    may,
    mayNot,
    ...ofStreet(
      ({ id }) => ({ input: { ...consenting(id).input, idempotencyKey: freshKey() } }),
      "reviewed",
    ),
    answer: { state: "CLEARED", consent: { givenBy: "张长江" } },
  },
  withdrawDeedConsent: {
    document: `mutation ($input: WithdrawDeedConsentInput!) { withdrawDeedConsent(input: $input) { ... on Deed { state consent { id } submissions { state } } } }`,
    may,
    mayNot,
    ...ofStreet(({ id }) => withdrawing(id), "submitted"),
    answer: { state: "REVIEWED", consent: null, submissions: [{ state: "WITHDRAWN" }] },
  },
  submitDeed: {
    document: `mutation ($input: SubmitDeedInput!) { submitDeed(input: $input) { ... on Deed { state submissions { level packageState } } } }`,
    may: county,
    mayNot: may,
    ...ofCounty(
      ({ id }) => ({
        input: { id, version: 1, levels: ["PROVINCE"], idempotencyKey: freshKey() },
      }),
      "cleared",
    ),
    answer: { state: "SUBMITTED", submissions: [{ level: "PROVINCE", packageState: "WAITING" }] },
  },
  answerDeed: {
    document: `mutation ($input: AnswerDeedInput!) { answerDeed(input: $input) { ... on Deed { state submissions { state reference } } } }`,
    may: county,
    mayNot: may,
    ...ofCounty(
      ({ submissionId }) => ({ input: { submissionId, accepted: true, reference: "LZ-12" } }),
      "submitted",
    ),
    answer: { state: "ACCEPTED", submissions: [{ state: "ACCEPTED", reference: "LZ-12" }] },
  },
  resendDeedDelivery: {
    document: `mutation ($id: ID!) { resendDeedDelivery(id: $id) { submissions { deliveries { state fault } } } }`,
    may: county,
    mayNot: may,
    ...ofCounty(({ deliveryId }) => ({ id: deliveryId }), "submitted"),
    answer: { submissions: [{ deliveries: [{ state: "WAITING", fault: null }] }] },
  },
  remakeDeedPackage: {
    document: `mutation ($id: ID!) { remakeDeedPackage(id: $id) { submissions { packageState } } }`,
    may: county,
    mayNot: may,
    ...ofCounty(({ submissionId }) => ({ id: submissionId }), "submitted"),
    answer: { submissions: [{ packageState: "WAITING" }] },
  },
  deedPlatforms: {
    document: `{ deedPlatforms { level name url keyName hasSecret version } }`,
    may: county,
    mayNot: may,
    inside: made(async (world) => {
      await deedAt(world, elsewhere, "submitted");
      await deedAt(world, mine, "submitted");
      return {};
    }),
    answer: [{ level: "CITY", name: "市平台", hasSecret: false }],
  },
  setDeedPlatform: {
    document: `mutation ($input: SetDeedPlatformInput!) { setDeedPlatform(input: $input) { level hasSecret url } }`,
    may: county,
    mayNot: "county.staff",
    inside: async (world) => platformInput(await platformVersion(world)),
    answer: { level: "CITY", hasSecret: true, url: "https://platform.example/deeds" },
  },
});
