import { hiddenImport, hiddenPerson } from "./hidden-changes.ts";
import type { Request } from "./transcript.ts";

const livesAlone = { kind: "LIVES_ALONE", value: true };

const page = (query: string, variables: Record<string, unknown> = {}): Request => ({
  query,
  variables,
});

const input = (type: string, field: string, selection: string, value: object): Request => ({
  query: `mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`,
  variables: { input: value },
});

/**
 * Whatever the registry can be asked that might count, pair, name or touch people whom the actor must
 * not see: by lists, by filters, and by the very ids that they have.
 */
export function registryAsked(hidden: { code: string; office: string }): Request[] {
  const [one, other] = [hiddenPerson(hidden.code, 1), hiddenPerson(hidden.code, 2)];
  const key = "00000000-0000-4000-8000-0000000000bb";
  const preview = `query ($input: PreviewBulkActionInput!) { previewBulkAction(input: $input) {
    selected changes skipped { reason count people { id name } } } }`;
  const pairs = `query ($filter: PossibleDuplicateFilter) { possibleDuplicates(first: 9, filter: $filter) {
    totalCount nodes { score reasons first { id name } second { id name } } } }`;
  const filters = [{}, { officeId: hidden.office }, { search: "别" }];
  return [
    page(pairs),
    page(pairs, { filter: { personId: one } }),
    page("{ personTransfers(first: 9) { totalCount nodes { id nameMask fromName } } }"),
    page("{ bulkActions(first: 9) { totalCount nodes { id changed actorName } } }"),
    page("query ($id: ID!) { person(id: $id) { id name } }", { id: one }),
    page("query ($id: ID!) { personTimeline(id: $id, first: 9) { totalCount nodes { kind } } }", {
      id: one,
    }),
    ...filters.map((filter) => page(preview, { input: { filter, action: livesAlone } })),
    page(
      "query ($filter: PersonFilter) { people(first: 9, filter: $filter) { totalCount nodes { id } } }",
      { filter: { importId: hiddenImport(hidden.code) } },
    ),
    page(preview, { input: { ids: [one, other], action: livesAlone } }),
    input("ApplyBulkActionInput", "applyBulkAction", "{ __typename }", {
      ids: [one, other],
      action: livesAlone,
      expectedCount: 2,
      idempotencyKey: key,
    }),
    input("NotDuplicateInput", "markNotDuplicate", "", { firstId: one, secondId: other }),
    input("MergePeopleInput", "mergePeople", "{ id }", {
      keepId: one,
      keepVersion: 1,
      dropId: other,
      dropVersion: 1,
      take: [],
      idempotencyKey: key,
    }),
    input("UpdatePersonInput", "updatePerson", "{ __typename }", {
      id: one,
      version: 1,
      changes: { livesAlone: true },
      idempotencyKey: key,
    }),
    input("AddCarerInput", "addCarer", "{ id }", {
      personId: one,
      carer: { role: "CARER", name: "王芳", relation: "NEIGHBOUR" },
      idempotencyKey: key,
    }),
    input("ReopenPersonInput", "reopenPerson", "{ id }", {
      id: one,
      version: 1,
      reason: "登记错误",
    }),
  ];
}
