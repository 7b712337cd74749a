import type { Permission } from "@wuzi/domain/access/permissions";
import type { ComponentType } from "react";
import type { IntlShape } from "react-intl";
import type { Client } from "urql";
import type { Book, MessageId } from "../i18n/messages.ts";
import type { Session } from "../session/session.ts";
import type { DevicePhoto } from "../upload/device-photo.ts";

/** One thing to do in the field today: at a door, a place, or for oneself. */
export type FieldTask = {
  readonly id: string;
  /** Which form it is done with. */
  readonly form: string;
  /** Whom or what it is about; names are masked. */
  readonly title: string;
  readonly detail?: string;
  /** Until when, ISO 8601. */
  readonly dueAt?: string;
  /** What the form has to know, as plain data: it is kept on the device for the day. */
  readonly facts: Readonly<Record<string, unknown>>;
};

/** A wing's share of the day's work in the field. */
export type FieldSource = {
  readonly id: string;
  readonly title: MessageId;
  /** Left out for posts that do not hold it. */
  readonly needs: Permission;
  /** @throws PageFailure when it cannot be read */
  readonly load: (
    client: Client,
    session: Session,
    intl: IntlShape,
  ) => Promise<readonly FieldTask[]>;
};

/** What a form of the field gets. */
export type FieldFormProps = {
  readonly task: FieldTask;
  /** Values of an item that was refused and is entered anew. */
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Photos that were taken for it. */
  readonly photos: readonly DevicePhoto[];
  /** Keeps it on the device, its photos with it, and sends it when there is a network. Where the device
   *  has no room the page says so and stays. */
  readonly onDone: (
    act: string,
    values: Readonly<Record<string, unknown>>,
    photos?: readonly DevicePhoto[],
  ) => Promise<void>;
};

/** A form that is fetched (`lazy`) with its messages when it is first shown. */
export type FieldForm = {
  readonly name: string;
  readonly books: readonly Book[];
  readonly Form: ComponentType<FieldFormProps>;
};

/** What a post has to do, as it was read at an instant. */
export type FieldSnapshot = {
  readonly postId: string;
  readonly readAt: string;
  readonly sections: readonly { readonly id: string; readonly tasks: readonly FieldTask[] }[];
};

/** When a task is due, whatever zone its deadline is written in; what has none comes last. */
export function dueOf({ dueAt }: Pick<FieldTask, "dueAt">): number {
  return dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}
