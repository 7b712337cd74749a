import type { FieldWorld } from "./field-world.ts";
import { sendUntilHeard } from "./send-until-heard.ts";

/** What the clients of 防 were told. */
export interface FieldTold {
  /** Marks of what was kept, as far as the clients know. */
  kept: string[];
  /** Releases and the number each was given. */
  notices: Map<string, string>;
  /** Answers that a correct server never gives. */
  surprises: string[];
}

interface FieldWork {
  world: FieldWorld;
  /** Begins every mark, so that runs do not meet. */
  run: string;
  freshKeys: boolean;
  told: FieldTold;
  onAcknowledged: () => void;
  isOver: () => boolean;
}

const dayMs = 86_400_000;

function moment(daysAgo = 0) {
  const now = Date.now();
  const occurredAt = new Date(now - daysAgo * dayMs).toISOString();
  return { occurredAt, sentAt: new Date(now).toISOString() };
}

interface Kind {
  document: string;
  /** The member of the union that says yes. */
  kept: string;
  input: (world: FieldWorld, mark: string, nth: number) => object;
}

const mutation = (field: string, type: string) =>
  `mutation ($input: ${type}!) { done: ${field}(input: $input) { __typename } }`;

/** Every command of the field, with a mark by which its row is found again. */
const kinds: readonly Kind[] = [
  {
    document: mutation("recordFollowUp", "RecordFollowUpInput"),
    kept: "FollowUp",
    input: ({ caseId }, note) => ({
      caseId,
      outcome: "SEEN_WELL",
      channel: "VISIT",
      through: ["SELF"],
      temperature: 36.5,
      symptoms: [],
      needs: [],
      note,
      ...moment(),
    }),
  },
  {
    document: mutation("recordDisinfection", "RecordDisinfectionInput"),
    kept: "Disinfection",
    input: ({ placeId }, note) => ({
      placeId,
      agent: "ALCOHOL",
      minutes: 30,
      note,
      moment: moment(),
    }),
  },
  {
    document: mutation("recordArrival", "RecordArrivalInput"),
    kept: "Arrival",
    input: ({ officeId }, origin, nth) => ({
      officeId,
      resident: { name: "李外来", sex: "FEMALE", phone: `1280${String(nth).padStart(7, "0")}` },
      journey: { origin, transport: "TRAIN", arrivedOn: moment(nth % 90).occurredAt.slice(0, 10) },
      moment: moment(),
    }),
  },
  {
    document: mutation("submitReport", "SubmitReportInput"),
    kept: "DailyReport",
    // one post reports once a day: each goes to a day of its own
    input: (_, news, nth) => ({ news, moment: moment(nth + 1) }),
  },
];

let sent = 0;

/** One client for each kind, and one that approves releases, until the run is over. */
export function fieldWriters(work: FieldWork): Promise<void>[] {
  return [...kinds.map((kind) => keepWriting(work, kind)), approve(work)];
}

async function keepWriting(work: FieldWork, { document, kept, input }: Kind): Promise<void> {
  const { world, run, freshKeys, told } = work;
  for (let i = 0; !work.isOver(); i += 1) {
    sent += 1;
    const mark = `${run} ${kept} ${i}`;
    const { done } = await sendUntilHeard<{ done: { __typename: string } }>(
      world.officer,
      document,
      input(world, mark, sent),
      { deaf: i % 3 === 0, freshKeys },
    );
    if (done.__typename === kept) told.kept.push(mark);
    else told.surprises.push(`${mark}: ${done.__typename}`);
    work.onAcknowledged();
  }
}

async function approve({ world, told, freshKeys, onAcknowledged, isOver }: FieldWork) {
  for (let i = 0; !isOver(); i += 1) {
    const id = world.releases.pop();
    if (id === undefined) return;
    const { done } = await sendUntilHeard<{
      done: { noticeNumber: string | null; refusal: string | null }[];
    }>(
      world.approver,
      `mutation ($input: ApproveReleasesInput!) { done: approveReleases(input: $input) { noticeNumber refusal } }`,
      { ids: [id] },
      { deaf: i % 3 === 0, freshKeys },
    );
    const number = done[0]?.noticeNumber;
    if (number == null) told.surprises.push(`release ${id}: ${done[0]?.refusal}`);
    else told.notices.set(id, number);
    onAcknowledged();
  }
}
