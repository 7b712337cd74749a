import type { Permission } from "./permissions.ts";

/**
 * How far a permission reaches from the office where the post is held:
 * `subtree` the office and everything below it, `office` the office alone,
 * `county` every office of the county the post belongs to.
 */
export type Reach = "subtree" | "office" | "county";

/** What comes with a post, each permission with its reach. */
export type Grant = { readonly [P in Permission]?: Reach };

export const looksAround: Grant = { "office:read": "subtree", "staff:read": "subtree" };
export const keepsRegistry: Grant = {
  "person:read": "subtree",
  "person:write": "subtree",
  "person:reveal": "subtree",
  "person:transfer": "subtree",
  "person:import": "subtree",
  "import:read": "subtree",
  "person:find": "county",
  "export:read": "subtree",
  "person:export": "subtree",
};
/** Whole numbers of many people at once: for administrators alone. */
export const exportsInFull: Grant = { "person:export_full": "subtree" };
export const seesPeople: Grant = { "person:read": "subtree", "person:reveal": "subtree" };
export const worksWithPeople: Grant = { ...looksAround, ...seesPeople };
export const managesStaff: Grant = {
  ...looksAround,
  "office:manage": "subtree",
  "staff:manage": "subtree",
  "staff:reveal": "subtree",
  "account:secure": "subtree",
};
/** What everybody with a post may know: the response, and who answers for what. */
export const knowsResponse: Grant = { "incident:read": "county", "responsibility:read": "county" };
/** What is due and how far it is done; nobody's health. */
export const seesDuties: Grant = { ...knowsResponse, "duty:read": "subtree" };
/** The ledgers of 防, without a change. */
export const seesPrevention: Grant = {
  ...seesDuties,
  "screening:read": "subtree",
  "control:read": "subtree",
  "careGap:read": "subtree",
};
/** At the doors: reports, disinfection, screening, follow-ups. */
export const worksInField: Grant = {
  ...seesPrevention,
  "report:write": "subtree",
  "disinfection:write": "subtree",
  "screening:write": "subtree",
  "control:write": "subtree",
  "followUp:record": "subtree",
  "careGap:close": "subtree",
};
export const runsPrevention: Grant = {
  ...worksInField,
  "duty:manage": "subtree",
  "inspection:write": "subtree",
  "responsibility:manage": "subtree",
};
export const approvesReleases: Grant = { "control:approve": "subtree" };
/** Campaigns, what became of each message, and the rules they go by; materials, plans and the log. */
export const seesCampaigns: Grant = {
  "campaign:read": "subtree",
  "sendingPolicy:read": "county",
  "outreach:read": "subtree",
};
export const sendsMessages: Grant = {
  ...seesCampaigns,
  "message:send": "subtree",
  "outreach:record": "subtree",
};
export const runsCampaigns: Grant = {
  ...sendsMessages,
  "campaign:write": "subtree",
  "outreach:manage": "subtree",
};
export const approvesCampaigns: Grant = { "campaign:approve": "subtree" };
/** Model deeds: offices write, the county reviews and submits. */
export const writesDeeds: Grant = { "deed:read": "subtree", "deed:write": "subtree" };
export const reviewsDeeds: Grant = { "deed:read": "subtree", "deed:review": "subtree" };
export const submitsDeeds: Grant = {
  ...writesDeeds,
  ...reviewsDeeds,
  "deed:submit": "subtree",
  "deedPlatform:read": "subtree",
};
/** Clients of third parties, who are given only what whoever makes them holds. */
export const managesIntegration: Grant = {
  "integration:read": "subtree",
  "integration:manage": "subtree",
};
