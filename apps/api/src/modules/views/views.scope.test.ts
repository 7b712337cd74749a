import { scopeMatrix } from "../../testing/scope-matrix.ts";
import { savedViewOf, viewInput } from "../../testing/views.ts";
import type { World } from "../../testing/world.ts";
import { viewsModule } from "./views.module.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const may = "fuyang.officer";
const save = "__typename ... on SavedView { id own } ... on ViewNameTaken { name }";

const foreign = new WeakMap<World, Promise<string>>();

/** A colleague's view, the same for every field: made before anything is counted. */
function foreignView(world: World): Promise<string> {
  const known = foreign.get(world) ?? savedViewOf(world, "fuyang.admin");
  foreign.set(world, known);
  return known;
}

async function ownView(world: World): Promise<string> {
  await foreignView(world);
  return await savedViewOf(world, may);
}

/** About a view of one's own, of somebody else in the same office, and of nobody. */
const ownOnly = {
  may,
  inside: async (world: World) => ({ id: await ownView(world) }),
  outside: async (world: World) => ({ id: await foreignView(world) }),
  unknown: () => ({ id: nobody }),
};

const changed = (id: string) => ({
  input: {
    id,
    name: `改名 ${id.slice(-6)}`,
    parameters: {},
    shared: false,
    isDefault: false,
    version: 1,
  },
});

scopeMatrix(viewsModule, {
  savedViews: {
    document: "{ savedViews(list: PEOPLE) { id name own isDefault } }",
    may,
    inside: () => ({}),
  },
  saveView: {
    document: `mutation ($input: SaveViewInput!) { saveView(input: $input) { ${save} } }`,
    may,
    inside: () => viewInput(),
    answer: { __typename: "SavedView", own: true },
  },
  updateView: {
    ...ownOnly,
    document: `mutation ($input: UpdateViewInput!) { updateView(input: $input) { ${save} } }`,
    inside: async (world) => changed(await ownView(world)),
    outside: async (world) => changed(await foreignView(world)),
    unknown: () => changed(nobody),
    answer: { __typename: "SavedView" },
  },
  deleteView: { ...ownOnly, document: "mutation ($id: ID!) { deleteView(id: $id) }" },
});
