/** Whether a member may sign in. */
export type MemberState = "active" | "disabled";
