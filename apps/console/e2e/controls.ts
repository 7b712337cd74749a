import type { Locator, Page } from "playwright-core";

/** Controls by their role and their whole name, as a screen reader finds them. */
export const button = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true });

export const link = (page: Page, name: string): Locator =>
  page.getByRole("link", { name, exact: true });

export const field = (page: Page, name: string): Locator =>
  page.getByRole("textbox", { name, exact: true });

export const combo = (page: Page, name: string): Locator =>
  page.getByRole("combobox", { name, exact: true });

/** The button that does it in the question that is asked. */
export const confirm = (page: Page, name: string): Locator =>
  page.getByRole("alertdialog").getByRole("button", { name, exact: true });
