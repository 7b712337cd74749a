import type { ValidInput } from "./bad-inputs.ts";
import { freshKey } from "./database.ts";
import type { ScopeCase } from "./scope-matrix.ts";
import type { World } from "./world.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** The row of an uploaded file of an office; its bytes are nowhere. */
export async function uploadedFile(world: World, code: string): Promise<string> {
  await world.change(
    `insert into platform.file (office_id, purpose, name, size, sha256, expires_at)
     select id, 'registry_import', '花名册.xlsx', 1000, repeat('a', 64), now() + interval '7 days'
       from organisation.office where code = $1`,
    [code],
  );
  return await world.value(
    `select f.id from platform.file f join organisation.office o on o.id = f.office_id
      where o.code = $1 order by f.id desc limit 1`,
    [code],
  );
}

const sheet = {
  index: 0,
  name: "名册",
  rows: 3,
  lastRow: 3,
  headerRow: 1,
  columns: [
    { at: 0, letter: "A", header: "姓名", column: "name", confidence: 1, samples: [] },
    { at: 1, letter: "B", header: "身份证号", column: "idNumber", confidence: 1, samples: [] },
  ],
  missing: [],
  remembered: false,
  otherHeaders: [],
};

interface MadeImport {
  id: string;
  rowId: string;
  fileId: string;
  /** A registered person whom the row may be. */
  personId: string | null;
}

/** An import of an office as its jobs would leave it, with one doubt. */
export async function madeImport(
  world: World,
  code: string,
  state: string,
  personId: string | null = null,
): Promise<MadeImport> {
  const file = await uploadedFile(world, code);
  const columns = state === "mapping" ? null : [{ at: 0, column: "name" }];
  await world.change(
    `with b as (
       insert into registry.import_batch (office_id, file_id, state, sheets, sheet, header_row, columns)
       select office_id, id, $2, $3::jsonb, 0, 1, $4::jsonb from platform.file where id = $1
       returning id, office_id),
     p as (
       insert into registry.import_progress (batch_id, office_id, phase, done, total, counts)
       select id, office_id, 'check', 1, 1, '{"doubt": 1}' from b)
     insert into registry.import_row (batch_id, office_id, row_no, run, name, verdict, codes, findings, cells,
       candidates, changes, key_id, sealed)
     select id, office_id, 2, 1, '张长江', 'doubt', array['LIKELY_REGISTERED'], '[]', '[]', $5::jsonb, '[]', 1, ''
       from b`,
    [
      file,
      state,
      JSON.stringify([sheet]),
      JSON.stringify(columns),
      JSON.stringify(personId === null ? [] : [{ person_id: personId, reasons: [], score: 75 }]),
    ],
  );
  const [made] = await world.rows<MadeImport>(
    `select b.id, r.id as "rowId", b.file_id as "fileId" from registry.import_batch b join registry.import_row r on r.batch_id = b.id
      where b.file_id = $1`,
    [file],
  );
  if (made === undefined) throw new Error("the import was not made");
  return { ...made, personId };
}

interface Pair {
  inside: MadeImport;
  outside: MadeImport;
}

const pairs = new WeakMap<World, Map<string, Promise<Pair>>>();

/** An import of each street for one purpose, both made before anything is counted. */
async function pairFor(world: World, what: string, state: string): Promise<Pair> {
  const known = pairs.get(world) ?? new Map<string, Promise<Pair>>();
  pairs.set(world, known);
  const pair = known.get(what) ?? makePair(world, state);
  known.set(what, pair);
  return await pair;
}

async function makePair(world: World, state: string): Promise<Pair> {
  return {
    inside: await madeImport(world, at.inside, state),
    outside: await madeImport(world, at.outside, state),
  };
}

const keeping = { may: "fuyang.officer", mayNot: "county.system" };
const at = { inside: "510522001", outside: "510522002" };

function imports(
  field: string,
  state: string,
  variables: (made: MadeImport) => Record<string, unknown>,
): Pick<ScopeCase, "may" | "mayNot" | "inside" | "outside" | "unknown"> {
  const of = (side: keyof Pair) => async (world: World) =>
    variables((await pairFor(world, field, state))[side]);
  return {
    ...keeping,
    inside: of("inside"),
    outside: of("outside"),
    unknown: () => variables({ id: nobody, rowId: nobody, fileId: nobody, personId: null }),
  };
}

const columns = [{ at: 0, column: "NAME" }];

/** Who may do what about imports. */
export const importScopeCases: Record<string, ScopeCase> = {
  imports: {
    ...keeping,
    document: `{ imports(first: 100) { totalCount nodes { id state fileName startedBy office { code }
      counts { total openDoubts } findings { code } progress { done rowsPerSecond } errorFile { id } } } }`,
    inside: async (world) => {
      for (const what of ["one", "another"]) await pairFor(world, what, "checked");
      return {};
    },
    within: at.inside,
  },
  importBatch: {
    ...imports("importBatch", "checked", ({ id }) => ({ id })),
    document: `query ($id: ID!) { importBatch(id: $id) { id state viewerCanImport sheets { columns { header } } } }`,
    answer: { state: "CHECKED", viewerCanImport: true },
  },
  importRows: {
    ...imports("importRows", "checked", ({ id }) => ({ importId: id })),
    document: `query ($importId: ID!) { importRows(importId: $importId, first: 10, filter: { open: true }) {
      totalCount nodes { id row name candidates { person { name } } } } }`,
    hidden: "EMPTY",
    answer: { totalCount: 1 },
  },
  startImport: {
    ...imports("startImport", "done", ({ fileId }) => starting(fileId)),
    document: `mutation ($input: StartImportInput!) { startImport(input: $input) { state } }`,
    answer: { state: "READING" },
  },
  confirmImportMapping: {
    ...imports("confirmImportMapping", "mapping", ({ id }) => ({
      input: { id, sheet: 0, headerRow: 1, columns, version: 1 },
    })),
    document: `mutation ($input: ConfirmImportMappingInput!) { confirmImportMapping(input: $input) {
      __typename ... on ImportBatch { state } } }`,
    answer: { __typename: "ImportBatch", state: "CHECKING" },
  },
  decideImportDoubt: {
    ...imports("decideImportDoubt", "checked", ({ rowId }) => ({
      input: { rowId, decision: "SKIP", version: 1 },
    })),
    document: `mutation ($input: DecideImportDoubtInput!) { decideImportDoubt(input: $input) {
      __typename ... on ImportRow { decision } } }`,
    answer: { __typename: "ImportRow", decision: "SKIP" },
  },
  decideImportDoubts: {
    ...imports("decideImportDoubts", "checked", ({ id }) => ({
      input: { id, finding: "LIKELY_REGISTERED", decision: "SKIP", idempotencyKey: freshKey() },
    })),
    document: `mutation ($input: DecideImportDoubtsInput!) { decideImportDoubts(input: $input) { decided left } }`,
    answer: { decided: 1, left: 0 },
  },
  commitImport: {
    ...imports("commitImport", "checked", ({ id }) => ({
      input: { id, version: 1, idempotencyKey: freshKey() },
    })),
    document: `mutation ($input: CommitImportInput!) { commitImport(input: $input) {
      __typename ... on ImportBatch { state } } }`,
    answer: { state: "COMMITTING" },
  },
  stopImport: {
    ...imports("stopImport", "committing", ({ id }) => ({ id })),
    document: `mutation ($id: ID!) { stopImport(id: $id) { state } }`,
    answer: { state: "STOPPED" },
  },
  makeImportErrorFile: {
    ...imports("makeImportErrorFile", "checked", ({ id }) => ({
      input: { id, idempotencyKey: freshKey() },
    })),
    document: `mutation ($input: MakeImportErrorFileInput!) { makeImportErrorFile(input: $input) {
      __typename ... on ImportBatch { state } } }`,
    answer: { __typename: "ImportBatch" },
  },
};

function starting(fileId: string) {
  return { input: { fileId, idempotencyKey: freshKey() } };
}

/** Right inputs of the mutations about imports. */
export function importInputs(
  as: string,
  somebody: (world: World) => Promise<string>,
): Record<string, ValidInput> {
  const fresh = async (world: World, state: string) =>
    await madeImport(world, at.inside, state, await somebody(world));
  return {
    startImport: {
      as,
      variables: async (world) => starting(await uploadedFile(world, at.inside)),
    },
    confirmImportMapping: {
      as,
      variables: async (world) => {
        const { id } = await fresh(world, "mapping");
        return { input: { id, sheet: 0, headerRow: 1, columns, version: 1 } };
      },
      // without the name nobody can be registered
      refusals: ["ImportColumnsMissing"],
    },
    decideImportDoubt: {
      as,
      variables: async (world) => {
        const { rowId, personId } = await fresh(world, "checked");
        const officeId = await world.office("510522001001");
        return { input: { rowId, decision: "UPDATE", personId, officeId, version: 1 } };
      },
    },
    decideImportDoubts: {
      as,
      variables: async (world, place = "") => {
        const { id, rowId } = await fresh(world, "checked");
        const which = place.startsWith("input.rowIds")
          ? { finding: null, rowIds: [rowId] }
          : { finding: "LIKELY_REGISTERED", rowIds: null };
        return { input: { id, ...which, decision: "SKIP", idempotencyKey: freshKey() } };
      },
    },
    commitImport: {
      as,
      variables: async (world) => {
        const { id } = await fresh(world, "checked");
        return { input: { id, version: 1, idempotencyKey: freshKey() } };
      },
    },
    stopImport: {
      as,
      variables: async (world) => ({ id: (await fresh(world, "committing")).id }),
    },
    makeImportErrorFile: {
      as,
      variables: async (world) => {
        const { id } = await fresh(world, "checked");
        return { input: { id, idempotencyKey: freshKey() } };
      },
    },
  };
}
