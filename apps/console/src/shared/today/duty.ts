import type { Permission } from "@wuzi/domain/access/permissions";
import type { IntlShape } from "react-intl";
import type { Client } from "urql";
import type { MessageId } from "../i18n/messages.ts";
import type { Session } from "../session/session.ts";

/** One thing a post owes, one click from done. */
export type Duty = {
  readonly id: string;
  /** `danger` is late or blocks work, `warning` is due, `info` can wait. */
  readonly tone: "danger" | "warning" | "info";
  /** What is to be done, as an order: 为管理员账号绑定两步验证. */
  readonly title: string;
  /** Why, or for whom. */
  readonly detail?: string;
  /** The records it is about, each with its own address. */
  readonly records?: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
  }[];
  /** Whether it is in the list of the field as well: at the door it is done there. */
  readonly inField?: boolean;
  /** Where it is done. */
  readonly action: { readonly label: string; readonly href: string };
};

/** One wing's share of the day: asked for its duties when the page is opened. */
export type TodaySource = {
  readonly id: string;
  readonly title: MessageId;
  /** Left out for posts that do not hold it. */
  readonly needs?: Permission;
  /** @throws PageFailure when the duties cannot be read */
  readonly load: (client: Client, session: Session, intl: IntlShape) => Promise<readonly Duty[]>;
};
