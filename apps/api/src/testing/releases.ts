import type { TestClient } from "./client.ts";
import { dayFrom } from "./controls.ts";
import { freshKey } from "./database.ts";
import type { World } from "./world.ts";

export interface Released {
  id: string;
  version: number;
}

export interface Approval {
  noticeNumber: string | null;
  refusal: string | null;
}

export const propose = `mutation ($input: ProposeReleaseInput!) { proposeRelease(input: $input) {
  __typename ... on Release { id version missing missingReason state }
  ... on ReleaseBlocked { verdict findings { fault days count } } } }`;
export const confirm = `mutation ($input: ConfirmReleaseInput!) { confirmRelease(input: $input) { id version state } }`;
export const approve = `mutation ($input: ApproveReleasesInput!) { approveReleases(input: $input) { id noticeNumber refusal } }`;

export async function proposedRelease(client: TestClient, caseId: string): Promise<Released> {
  const input = { caseId, idempotencyKey: freshKey() };
  return (await client.ok<{ proposeRelease: Released }>(propose, { input })).proposeRelease;
}

/** Proposed and confirmed by the health centre. @returns the release's id */
export async function confirmedRelease(
  world: World,
  client: TestClient,
  caseId: string,
): Promise<string> {
  const { id, version } = await proposedRelease(client, caseId);
  const input = {
    id,
    version,
    centre: "符阳卫生院",
    doctor: "刘医生",
    confirmedOn: await dayFrom(world, 0),
  };
  await client.ok(confirm, { input });
  return id;
}

export async function releaseApprovals(client: TestClient, ids: string[]): Promise<Approval[]> {
  const input = { ids, idempotencyKey: freshKey() };
  return (await client.ok<{ approveReleases: Approval[] }>(approve, { input })).approveReleases;
}
