import type { Request } from "./transcript.ts";

/** Whatever might count, name or touch somebody under control whom the actor must not see. */
export function controlAsked(hidden: {
  caseId: string;
  personId: string;
  office: string;
}): Request[] {
  const { caseId, personId, office } = hidden;
  const key = "00000000-0000-4000-8000-0000000000cc";
  const list = `query ($filter: ControlFilter) { controlCases(first: 9, filter: $filter) {
    totalCount nodes { id name latest { temperature } alerts { id } releases { id } } } }`;
  const filters = [{}, { officeId: office }, { personId }, { hasAlert: true }, { search: "别" }];
  const change = (field: string, type: string, input: object): Request => ({
    query: `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`,
    variables: { input },
  });
  const now = "2026-06-02T08:00:00Z";
  return [
    ...filters.map((filter): Request => ({ query: list, variables: { filter } })),
    { query: "{ controlMoves(first: 9) { totalCount nodes { nameMask } } }" },
    { query: "{ careGaps(first: 9) { totalCount nodes { carerName } } }" },
    {
      query: "query ($id: ID!) { careGaps(filter: { personId: $id }) { totalCount } }",
      variables: { id: personId },
    },
    { query: "{ notedNeeds(first: 9) { totalCount nodes { kind } } }" },
    {
      query: "query ($id: ID!) { controlCase(id: $id) { id followUps { id } } }",
      variables: { id: caseId },
    },
    {
      query: "query ($id: ID!) { releaseCheck(caseId: $id) { verdict } }",
      variables: { id: caseId },
    },
    change("recordFollowUp", "RecordFollowUpInput", {
      caseId,
      outcome: "SEEN_WELL",
      channel: "VISIT",
      through: ["SELF"],
      symptoms: [],
      needs: [],
      occurredAt: now,
      sentAt: now,
      idempotencyKey: key,
    }),
    change("updateControl", "UpdateControlInput", { id: caseId, version: 1, stay: "别处" }),
    change("proposeRelease", "ProposeReleaseInput", { caseId, idempotencyKey: key }),
    change("openControl", "OpenControlInput", {
      officeId: office,
      personId,
      categoryCode: "home_isolation",
      anchorOn: "2026-06-01",
      idempotencyKey: key,
    }),
  ];
}
