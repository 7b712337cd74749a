import { setTimeout as pause } from "node:timers/promises";
import { demoTotals } from "@wuzi/domain/demo/people/demo-people";
import type { DemoSession } from "../people/demo-session.ts";

/** Our own words for what the county's open letter told; no name, no disability, no number. */
export const letter = {
  title: "致全县残疾人朋友的一封信",
  legalBasis: "合江县残疾人联合会 2020 年 2 月疫情防控宣传方案",
  template:
    "{姓名}您好！疫情期间请少出门、不聚集、勤洗手、戴口罩，家中常通风。" +
    "如有发热咳嗽，请先联系村（社区），不要自行乘车就医。" +
    "需要口罩、药品或照护帮助，请告诉专职委员，我们与您在一起。",
};

export interface LetterProgress {
  people: number;
  queued: number;
  submitted: number;
  accepted: number;
  delivered: number;
  partlyDelivered: number;
  failed: number;
  expired: number;
  unknown: number;
  excluded: number;
  segments: number;
  reasons: { reason: string; people: number }[];
}

export interface Coverage {
  target: number;
  reached: number;
  otherwise: number;
  underWay: number;
  unsuitable: number;
  noNumber: number;
  optedOut: number;
  notSent: number;
  failed: number;
  rest: number;
}

export interface SentLetter {
  id: string;
  progress: LetterProgress;
  coverage: Coverage;
  /** Seconds from the approval until everybody was queued, and until the carrier had answered for all. */
  queuedAfter: number;
  answeredAfter: number;
  differences: string[];
}

/** Who does what: the same people as in the county. */
export interface LetterHands {
  staff: DemoSession;
  leader: DemoSession;
  administrator: DemoSession;
}

const progressFields = `people queued submitted accepted delivered partlyDelivered failed expired unknown excluded segments
  reasons { reason people }`;

/**
 * Sends the open letter to everybody, as the county would: staff draft, preview and submit it, the
 * leader and the administrator approve, the carrier takes it, receipts come in, and who was not told
 * stands on the lists from door to door. At night it goes as an emergency, for a reason on record.
 *
 * @param say hears how far it is
 * @param wanted what the figures are held to
 */
export async function sendLetter(
  { staff, leader, administrator }: LetterHands,
  say: (words: string) => void,
  wanted: { people: number; reachable: number } = demoTotals,
): Promise<SentLetter> {
  const id = await orderLetter({ staff, leader, administrator }, say);
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  await until(leader, id, ({ people }) => people > 0);
  const queuedAfter = since();
  say("sending");
  await until(leader, id, (now) => {
    say(`  ${now.people - now.queued - now.excluded} left, ${now.delivered} delivered`);
    return now.queued + now.submitted === 0;
  });
  const answeredAfter = since();
  say("waiting for receipts");
  const progress = await until(leader, id, ({ accepted }) => accepted === 0);
  const { campaignCoverage } = await leader.ask<{ campaignCoverage: { total: Coverage } }>(
    `query ($id: ID!) { campaignCoverage(campaignId: $id) { total { target reached otherwise underWay unsuitable noNumber
       optedOut notSent failed rest } } }`,
    { id },
  );
  const coverage = campaignCoverage.total;
  const found = { id, progress, coverage, queuedAfter, answeredAfter };
  return { ...found, differences: differences(progress, coverage, wanted) };
}

/**
 * Drafts, submits and approves a letter to everybody: the first step of `sendLetter`.
 * @param more other words than the letter's own
 * @returns the campaign's id, at the moment of the last approval
 */
export async function orderLetter(
  { staff, leader, administrator }: LetterHands,
  say: (words: string) => void = () => undefined,
  more: Partial<typeof letter> = {},
): Promise<string> {
  const { sendingPolicy } = await staff.ask<{ sendingPolicy: { inWindow: boolean } }>(
    "{ sendingPolicy { inWindow } }",
  );
  const messageClass = sendingPolicy.inWindow ? "PUBLICITY" : "EMERGENCY";
  const overrideReason = sendingPolicy.inWindow ? null : "演示：夜间重放 2020 年 2 月的一封信";
  say("drafting and submitting");
  const drafted = await staff.ask<{ draftCampaign: { id: string; version: number } }>(
    `mutation ($input: DraftCampaignInput!) { draftCampaign(input: $input) { id version } }`,
    {
      input: {
        ...letter,
        ...more,
        messageClass,
        audience: {},
        idempotencyKey: crypto.randomUUID(),
      },
    },
  );
  const { id } = drafted.draftCampaign;
  const submitted = await staff.ask<{ submitCampaign: { __typename: string; version?: number } }>(
    `mutation ($input: SubmitCampaignInput!) { submitCampaign(input: $input) { __typename ... on Campaign { version } } }`,
    { input: { id, version: drafted.draftCampaign.version } },
  );
  let version = moved(submitted.submitCampaign);
  say("approving, first and second");
  for (const hand of [leader, administrator]) {
    const { approveCampaign } = await hand.ask<{
      approveCampaign: { __typename: string; version?: number; state?: string };
    }>(
      `mutation ($input: ApproveCampaignInput!) { approveCampaign(input: $input) { __typename ... on Campaign { version state } } }`,
      { input: { id, version, ...(overrideReason === null ? {} : { overrideReason }) } },
    );
    version = moved(approveCampaign);
    // for few people one is enough
    if (approveCampaign.state !== "SUBMITTED") break;
  }
  return id;
}

/** What the county reported, and what has to add up whatever the carrier did. */
function differences(
  progress: LetterProgress,
  coverage: Coverage,
  wanted: { people: number; reachable: number },
): string[] {
  const { people, excluded, accepted, delivered, partlyDelivered, failed, expired, unknown } =
    progress;
  const sent = accepted + delivered + partlyDelivered + failed + expired + unknown;
  const { target, reached, otherwise, underWay, unsuitable, noNumber, optedOut, notSent } =
    coverage;
  const books = reached + otherwise + underWay + unsuitable + noNumber + optedOut + notSent;
  const checks: [string, number, number][] = [
    ["people of the letter", people, wanted.people],
    ["people who could be sent to", sent, wanted.reachable],
    ["people without a number", excluded, wanted.people - wanted.reachable],
    ["people of the coverage", target, wanted.people],
    ["people in the coverage's books", books + coverage.failed, target],
    ["people to visit", coverage.rest, target - reached - otherwise - underWay],
  ];
  return checks.flatMap(([what, is, should]) =>
    is === should ? [] : [`${what}: ${is}, and should be ${should}`],
  );
}

function moved({ __typename, version }: { __typename: string; version?: number }): number {
  if (version === undefined) throw new Error(`The letter was refused: ${__typename}.`);
  return version;
}

async function until(
  session: DemoSession,
  id: string,
  enough: (progress: LetterProgress) => boolean,
): Promise<LetterProgress> {
  for (;;) {
    const { campaignProgress } = await session.ask<{ campaignProgress: LetterProgress }>(
      `query ($id: ID!) { campaignProgress(id: $id) { ${progressFields} } }`,
      { id },
    );
    if (enough(campaignProgress)) return campaignProgress;
    await pause(500);
  }
}
