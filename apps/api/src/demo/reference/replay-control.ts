import { referenceArrivals, type ReferenceArrival } from "./reference-arrivals.ts";
import { momentOf, workThrough, type ReferenceClerk } from "./reference-clerk.ts";
import { dutyWindows, followedDays, referenceDay } from "./reference-period.ts";

interface Line {
  id: string;
  version: number;
}

interface Case {
  id: string;
  effectiveUntil: string;
  fromDay: string;
}

/** A line of the ledger for each, and what was decided about them. @returns the cases that were opened */
export async function keepLedger(
  clerk: ReferenceClerk,
  offices: readonly { id: string }[],
): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [index, arrival] of referenceArrivals.entries()) {
    const officeId = offices[index % offices.length]?.id ?? "";
    const line = await recordArrival(clerk, arrival, officeId);
    if (arrival.control === null) await dismiss(clerk, line);
    else cases.push(await openControl(clerk, arrival, line, officeId));
  }
  return cases;
}

/** The ledger begins on the first day that was followed up. */
function followedFrom(day: string): string {
  const [first = day] = followedDays;
  return day < first ? first : day;
}

async function recordArrival(
  clerk: ReferenceClerk,
  arrival: ReferenceArrival,
  officeId: string,
): Promise<Line> {
  const { name, sex, phone, origin, transport, arrivedOn } = arrival;
  const { line } = await clerk.enter<{ line: Line }>(
    `mutation ($input: RecordArrivalInput!) { line: recordArrival(input: $input) {
       ... on Arrival { id version } } }`,
    `arrival ${phone}`,
    {
      officeId,
      resident: { name, sex, phone },
      journey: { origin, transport, arrivedOn },
      moment: momentOf(followedFrom(arrivedOn), "18:00"),
    },
  );
  return line;
}

async function dismiss(clerk: ReferenceClerk, { id, version }: Line): Promise<void> {
  const { arrival } = await clerk.ask<{ arrival: { state: string; version: number } }>(
    "query ($id: ID!) { arrival(id: $id) { state version } }",
    { id },
  );
  if (arrival.state === "DISMISSED") return;
  await clerk.ask(
    `mutation ($input: DismissArrivalInput!) { dismissArrival(input: $input) { id } }`,
    { input: { id, version: arrival.version || version, reason: "到县已满十四天，无症状" } },
  );
}

async function openControl(
  clerk: ReferenceClerk,
  { phone, control, arrivedOn }: ReferenceArrival,
  { id: arrivalId }: Line,
  officeId: string,
): Promise<Case> {
  const { opened } = await clerk.enter<{ opened: Partial<Case> }>(
    `mutation ($input: OpenControlInput!) { opened: openControl(input: $input) {
       ... on ControlCase { id effectiveUntil fromDay } } }`,
    `control ${phone}`,
    {
      arrivalId,
      officeId,
      categoryCode: control,
      anchorOn: arrivedOn,
      fromDay: followedFrom(arrivedOn),
    },
  );
  if (opened.id === undefined) throw new Error(`${phone} is controlled already by other means.`);
  return opened as Case;
}

/** Morning and evening, by phone and by message in turn. */
export async function followUp(clerk: ReferenceClerk, cases: readonly Case[]): Promise<void> {
  const due = cases.flatMap(({ id, fromDay, effectiveUntil }) =>
    followedDays
      .filter((day) => day >= fromDay && day <= effectiveUntil)
      .flatMap((day) => dutyWindows.FOLLOW_UP.map(({ done }, turn) => ({ id, day, done, turn }))),
  );
  await workThrough(
    due,
    async ({ id, day, done, turn }) =>
      await clerk.enter(
        `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { __typename } }`,
        `follow-up ${id} ${day} ${done}`,
        {
          caseId: id,
          channel: turn === 0 ? "VOICE_CALL" : "SMS",
          through: ["SELF"],
          outcome: "SEEN_WELL",
          temperature: 36.2 + ((Number(day.slice(-2)) + turn) % 7) / 10,
          symptoms: [],
          needs: [],
          ...momentOf(day, done),
        },
      ),
  );
}

/**
 * The first whose days are over: proposed, confirmed by the health centre, approved by the county on
 * the reference day.
 */
export async function releaseFirst(
  clerk: ReferenceClerk,
  leader: ReferenceClerk,
  cases: readonly Case[],
): Promise<string | null> {
  const over = cases.find(({ effectiveUntil }) => effectiveUntil < referenceDay);
  if (over === undefined) throw new Error("Nobody's days are over by the reference day.");
  const { proposed } = await clerk.enter<{ proposed: Partial<Line> }>(
    `mutation ($input: ProposeReleaseInput!) { proposed: proposeRelease(input: $input) {
       ... on Release { id version } } }`,
    `release ${over.id}`,
    { caseId: over.id },
  );
  const { controlCase } = await clerk.ask<{
    controlCase: { releases: (Line & { state: string; noticeNumber: string | null })[] };
  }>("query ($id: ID!) { controlCase(id: $id) { releases { id version state noticeNumber } } }", {
    id: over.id,
  });
  const [release] = controlCase.releases;
  if (release === undefined || proposed.id === undefined)
    throw new Error("The release was refused.");
  if (release.state === "PROPOSED") {
    await clerk.ask(
      `mutation ($input: ConfirmReleaseInput!) { confirmRelease(input: $input) { id } }`,
      {
        input: {
          id: release.id,
          version: release.version,
          centre: "演示卫生院",
          doctor: "演示医生",
          confirmedOn: referenceDay,
        },
      },
    );
  }
  if (release.state === "APPROVED") return release.noticeNumber;
  const { approveReleases } = await leader.enter<{
    approveReleases: { noticeNumber: string | null }[];
  }>(
    `mutation ($input: ApproveReleasesInput!) { approveReleases(input: $input) { noticeNumber refusal } }`,
    `approval ${release.id}`,
    { ids: [release.id], approvedOn: referenceDay },
  );
  return approveReleases[0]?.noticeNumber ?? null;
}
