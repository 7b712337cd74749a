import type { IntlShape } from "react-intl";
import type { MessageId } from "../../shared/i18n/messages.ts";
import type { Duty } from "../../shared/today/duty.ts";

type Found = {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
};

type Wording = {
  readonly id: string;
  readonly tone: Duty["tone"];
  readonly title: MessageId;
  readonly detail: MessageId;
  /** Where the records have their pages. */
  readonly folder: string;
  readonly href: string;
};

/** One duty for all that was found, naming the first few; none when nothing was. */
export function toDuty(intl: IntlShape, found: Found, wording: Wording): Duty[] {
  if (found.totalCount === 0) return [];
  const { id, tone, folder, href } = wording;
  return [
    {
      id,
      tone,
      title: intl.formatMessage({ id: wording.title }, { count: found.totalCount }),
      detail: intl.formatMessage({ id: wording.detail }),
      records: found.nodes.map((node) => ({
        id: node.id,
        name: node.name,
        href: `${folder}/${node.id}`,
      })),
      action: { label: intl.formatMessage({ id: "today.showAll" }), href },
    },
  ];
}
