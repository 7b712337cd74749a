import { badInputs } from "../../testing/bad-inputs.ts";
import { savedViewOf, viewInput } from "../../testing/views.ts";
import { viewsModule } from "./views.module.ts";

const as = "fuyang.officer";

await badInputs(viewsModule, {
  saveView: {
    as,
    // there are only so many, and what is refused is not kept
    variables: async (world) => {
      await world.change("update staff.saved_view set removed_at = now() where removed_at is null");
      return viewInput();
    },
  },
  updateView: {
    as,
    variables: async (world) => {
      const { list: _, idempotencyKey: __, ...view } = viewInput().input;
      return { input: { id: await savedViewOf(world, as), ...view, version: 1 } };
    },
  },
  deleteView: { as, variables: async (world) => ({ id: await savedViewOf(world, as) }) },
});
