import type { FieldSource } from "../../../../shared/field/field-task.ts";

/** People whom a campaign has not reached: they are told at the door. */
export const restSource: FieldSource = {
  id: "rest",
  title: "field.rest",
  needs: "outreach:record",
  // a page that works without a network has little room: what is read with one comes when it is read
  load: async (client, session, intl) => {
    const { restTasks } = await import("./rest-tasks.ts");
    return await restTasks(client, session, intl);
  },
};
