import { modules } from "../modules.ts";
import { buildSchema } from "../schema.ts";
import { controlAsked } from "./control-asked.ts";
import { hiddenCase, hiddenPerson } from "./hidden-changes.ts";
import { hiddenThing } from "./hidden-id.ts";
import { readsAsked } from "./reads-asked.ts";
import { registryAsked } from "./registry-asked.ts";
import type { Request } from "./transcript.ts";
import { twinAsked, twinOf } from "./twins.ts";
import type { World } from "./world.ts";

/** A connection walked from both ends, three rows at a time, with its count. */
function walked(field: string, type: string, filter: object, node: string): Request[] {
  const query = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ${type}) {
    ${field}(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { ${node} } } } }`;
  const info = (answers: unknown[]) => {
    const { data } = answers.at(-1) as {
      data: Record<string, { pageInfo: Record<string, string> }> | null;
    };
    return data?.[field]?.pageInfo;
  };
  return [
    { query, variables: { first: 3, filter } },
    { query, variables: (answers) => ({ first: 3, after: info(answers)?.["endCursor"], filter }) },
    { query, variables: { last: 3, filter } },
    {
      query,
      variables: (answers) => ({ last: 3, before: info(answers)?.["startCursor"], filter }),
    },
  ];
}

const officeNode = `id code name version childCount viewerCanManage parentId
  parent { id name } path { id name } successors { id } predecessors { id }`;
const memberNode = `id name login phoneMask state version viewerCanManage viewerCanReveal office { id name }
  account { lockedUntil mustChange } posts { id role office { id name } }`;

const personNode = `id name documentMask phoneMask viewerCanEdit office { id name } carers { name }`;

/** Lists of all that one sees. */
const wholeLists: readonly Request[] = [
  ...walked("offices", "OfficeFilter", {}, officeNode),
  ...walked("offices", "OfficeFilter", { search: "别处" }, officeNode),
  ...walked("offices", "OfficeFilter", { top: true }, officeNode),
  ...walked("staffMembers", "StaffFilter", {}, memberNode),
  ...walked("staffMembers", "StaffFilter", { search: "elsewhere" }, memberNode),
  ...walked("posts", "PostFilter", {}, "id holderName role office { id name }"),
  ...walked("posts", "PostFilter", { onDay: "2026-06-01" }, "id holderName"),
  ...walked("people", "PersonFilter", {}, personNode),
  ...walked("people", "PersonFilter", { search: "别" }, "id name"),
  ...walked(
    "imports",
    "ImportFilter",
    {},
    "id state fileName startedBy counts { total } office { id name }",
  ),
  ...walked("households", "HouseholdFilter", {}, "id door members { name } lastVisit { outcome }"),
  ...walked("households", "HouseholdFilter", { search: "别" }, "id door"),
  ...walked("screeningRounds", "ScreeningRoundFilter", {}, "id name doors done absent"),
  ...walked("inspectionRoster", "RosterFilter", {}, "id onDay leaderName state office { id }"),
  ...walked("rectifications", "RectificationFilter", {}, "id item dueOn findings { id }"),
  ...walked("arrivals", "ArrivalFilter", {}, "id name origin sightings { byName } office { id }"),
  ...walked("arrivals", "ArrivalFilter", { search: "别" }, "id name"),
  ...walked("auditEntries", "AuditFilter", {}, "id action subject before after office { id name }"),
  { query: "{ incidents(first: 50) { totalCount nodes { id name protocols { id fromDay } } } }" },
];

/** Lists by office. */
const listsAt = (filter: object): Request[] => [
  ...walked("staffMembers", "StaffFilter", { ...filter, includeBelow: true }, memberNode),
  ...walked("people", "PersonFilter", filter, "id name"),
  ...walked("dutySlots", "DutySlotFilter", filter, "id state targetName assigneeName"),
  ...walked("dutyUrgings", "DutyUrgingFilter", filter, "id urgedBy note office { name }"),
  ...walked("disinfectionPlaces", "DisinfectionPlaceFilter", filter, "id name expectedToday"),
  ...walked("dailyReports", "DailyReportFilter", filter, "id news holderName office { name }"),
  ...walked("absences", "AbsenceFilter", filter, "id staffName reason"),
];

const lists = (filter: object): Request[] => [...wholeLists, ...listsAt(filter)];

/** What an actor's own changes touch is walked again after them; of the rest, the first page is asked. */
function listsAfterwards(filter: object): Request[] {
  const touched = /\b(?:offices|staffMembers|posts|auditEntries)\(/u;
  const isFirstPage = ({ variables = {} }: Request) =>
    typeof variables !== "function" && !("last" in variables);
  return lists(filter).filter((each) => touched.test(each.query) || isFirstPage(each));
}

const input = (type: string, field: string, selection: string) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;

/** A day by units, asked and listened to. */
const unitDaysAsked = (operation: string, field: string) =>
  `${operation} ($officeId: ID) { ${field}(day: "2026-06-01", officeId: $officeId) { unit { id name } own reports { expected done rate } disinfections { expected } standing { underControl openAlerts overdueAlerts openCareGaps overdueCareGaps } } }`;

/** The response, and who answers for what, are everybody's to know within the county. */
const knownToAll = ["incident:read", "responsibility:read"] as const;

/** Every list, single read, refusal and change that one actor can try. */
export async function everythingAsked(
  world: World,
  at: { office: string; hidden: string; hiddenLogin: string; sameCounty: boolean },
): Promise<Request[]> {
  const office = await world.office(at.office);
  const hidden = await world.office(at.hidden);
  const stranger = await world.member(at.hiddenLogin);
  const strangersPost = await world.post(at.hiddenLogin);
  const countyWide = at.sameCounty ? knownToAll : [];
  const readsOf = async (thing: string, officeId: string) =>
    readsAsked(await buildSchema(modules), {
      thing,
      office: officeId,
      day: "2026-06-01",
      countyWide,
    });
  const reads = [office, hidden, "424242", "999999999"].flatMap((id): Request[] => [
    { query: `query ($id: ID!) { office(id: $id) { ${officeNode} } }`, variables: { id } },
    { query: `query ($id: ID!) { grantableRoles(officeId: $id) { role } }`, variables: { id } },
    ...listsAt({ officeId: id }).slice(0, 2),
    { query: unitDaysAsked("query", "unitDays"), variables: { officeId: id } },
    { query: unitDaysAsked("subscription", "unitDaysChanged"), variables: { officeId: id } },
    {
      query: `query ($officeId: ID) { previewCampaign(input: { messageClass: PUBLICITY, template: "请保重", audience: { officeId: $officeId } }) { people reachable segments excluded { people } } }`,
      variables: { officeId: id },
    },
  ]);
  const codes = [at.office, at.hidden, `${at.hidden}-i55`, "999999"].map((code): Request => ({
    query: `query ($code: String!) { officeByCode(code: $code) { office { id name } current { id } } }`,
    variables: { code },
  }));
  return [
    { query: "{ viewer { id permissions posts { id officeName path } } }" },
    { query: "{ myDuties { id targetName } myHandovers { id } dutyColleagues { id name } }" },
    { query: "{ dutyRules(first: 9) { nodes { id windows { start } } } }" },
    { query: "{ ownSessions { current } fieldKey }" },
    {
      query: `{ integrationClients(first: 9) { totalCount nodes { id name keys { hint state } } } }`,
    },
    { query: "{ savedViews(list: PEOPLE) { id name parameters own officeName } }" },
    ...lists({ officeId: office }),
    ...listsAt({ officeId: hidden }),
    ...reads,
    ...codes,
    {
      query: `query ($id: ID!) { staffMember(id: $id) { ${memberNode} } }`,
      variables: { id: stranger },
    },
    ...registryAsked({ code: at.hidden, office: hidden }),
    ...controlAsked({
      caseId: hiddenCase(at.hidden),
      personId: hiddenPerson(at.hidden, 1),
      office: hidden,
    }),
    ...(await readsOf(hiddenThing(at.hidden), hidden)),
    ...(at.sameCounty
      ? [...twinAsked(at.office), ...(await readsOf(twinOf(at.office), office))]
      : []),
    {
      query: "subscription ($id: ID!) { campaignProgressChanged(id: $id) { people } }",
      variables: { id: hiddenThing(at.hidden) },
    },
    ...changes(office, hidden, stranger, strangersPost),
    ...listsAfterwards({ officeId: office }),
  ];
}

function changes(office: string, hidden: string, stranger: string, post: string): Request[] {
  const key = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  const opening = (parentId: string, n: number) => ({
    parentId,
    kind: "INSTITUTION",
    name: "日间照料站",
    shortName: "照料站",
    topic: "day_care",
    openedOn: "2026-01-01",
    idempotencyKey: key(n),
  });
  const member = (officeId: string, n: number, role: string) => ({
    officeId,
    name: "钱新",
    login: `new.member${n}`,
    phone: "13800000000",
    role,
    fromDay: "2026-01-01",
    idempotencyKey: key(n),
  });
  const open = input("OpenOfficeInput", "openOffice", "id code version");
  const create = input(
    "CreateStaffInput",
    "createStaff",
    "__typename ... on StaffCreated { member { id login } oneTimePassword } ... on LoginTaken { login }",
  );
  const created = (answers: unknown[]) =>
    JSON.stringify(answers).match(/"member":\{"id":"([^"]+)","login":"new/)?.[1] ?? stranger;
  const byId = (field: string, id: string | undefined): Request => ({
    query: `mutation ($id: ID!) { ${field}(id: $id) { id state version } }`,
    variables: (answers) => ({ id: id ?? created(answers) }),
  });
  return [
    { query: open, variables: { input: opening(office, 1) } },
    { query: open, variables: { input: opening(office, 1) } },
    { query: open, variables: { input: opening(hidden, 2) } },
    { query: create, variables: { input: member(office, 3, "STREET_OFFICER") } },
    { query: create, variables: { input: member(office, 4, "AUDITOR") } },
    { query: create, variables: { input: member(hidden, 5, "STREET_OFFICER") } },
    {
      query: create,
      variables: { input: { ...member(office, 6, "STREET_OFFICER"), login: "new.member3" } },
    },
    ...["disableStaff", "enableStaff", "unlockAccount", "resetSecondFactor"].flatMap((field) => [
      byId(field, undefined),
      byId(field, stranger),
    ]),
    {
      query: input("EndPostInput", "endPost", "id"),
      variables: { input: { id: post, toDay: "2026-12-31", version: 1 } },
    },
    {
      query: `mutation ($id: ID!) { revealStaffPhone(id: $id, purpose: "电话通知") { phone } }`,
      variables: (answers) => ({ id: created(answers) }),
    },
    {
      query: `mutation ($id: ID!) { revealStaffPhone(id: $id, purpose: "电话通知") { phone } }`,
      variables: { id: stranger },
    },
    { query: "{ offices(first: 101) { totalCount } }" },
    { query: `{ offices(after: "bm9uZQ") { totalCount } }` },
    { query: "{ nothing }" },
  ];
}
