/** What every change of responsibility makes stale: answers and charts name no record by id. */
export const changed: readonly string[] = ["AreaContract", "LeadingGroup", "ResponsibilityChart"];
