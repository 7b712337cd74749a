import { dropAllDrafts } from "../form/draft.ts";

const key = "wuzi.owner";

/** Whether somebody worked in this tab and has not signed out. */
export function hasOwner(): boolean {
  return sessionStorage.getItem(key) !== null;
}

/** Notes whose tab this is; what another person left unsent is forgotten. */
export function claimTab(staffId: string): void {
  if (sessionStorage.getItem(key) === staffId) return;
  dropAllDrafts();
  sessionStorage.setItem(key, staffId);
}

/** Forgets the person and everything they typed: at sign-out. */
export function releaseTab(): void {
  dropAllDrafts();
  sessionStorage.removeItem(key);
}
