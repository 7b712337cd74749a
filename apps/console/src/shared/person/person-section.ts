import type { Permission } from "@wuzi/domain/access/permissions";
import type { ComponentType } from "react";
import type { Book } from "../i18n/messages.ts";

/** What a section of a person's record gets. */
export type PersonSectionProps = { readonly id: string; readonly name: string };

/** A wing's share of a person's record. */
export type PersonSection = {
  readonly id: string;
  /** Left out for posts that do not hold it. */
  readonly needs: Permission;
  readonly books: readonly Book[];
  /** Fetched (`lazy`) when a record is shown. */
  readonly Section: ComponentType<PersonSectionProps>;
};
