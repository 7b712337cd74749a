import type { FieldSource } from "../../../../shared/field/field-task.ts";

/** Publicity tasks that the acting office owes: done in the village, where there may be no network. */
export const publicityTaskSource: FieldSource = {
  id: "publicity",
  title: "field.publicity",
  needs: "outreach:record",
  // a page that works without a network has little room: what is read with one comes when it is read
  load: async (client, session, intl) => {
    const { publicityTasks } = await import("./publicity-tasks.ts");
    return await publicityTasks(client, session, intl);
  },
};
