import type { Labels } from "@wuzi/domain/labels/label";
import type { Channel } from "@wuzi/domain/registry/channel";
import type { Disability } from "@wuzi/domain/registry/disability";
import { optOutClasses, type MessageClass } from "@wuzi/domain/registry/message-class";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import type { PersonState } from "@wuzi/domain/registry/record-words";
import { suitableChannels } from "@wuzi/domain/registry/suitable-channels";

/** Why an action leaves somebody as they are. */
export type BulkSkip = "NOT_FOUND" | "NOT_ACTIVE" | "UNCHANGED";

export const bulkSkipLabels: Labels<BulkSkip> = {
  NOT_FOUND: { zh: "未找到或不在本辖区", en: "Not found, or outside one's scope" },
  NOT_ACTIVE: { zh: "档案已注销或合并", en: "The record is closed" },
  UNCHANGED: { zh: "已是所设状态", en: "Is so already" },
};

export type BulkAction =
  | { kind: "move"; officeId: number }
  | { kind: "lives_alone" | "needs_care"; value: boolean }
  | { kind: "opt_out"; messageClass: MessageClass; value: boolean }
  | { kind: "channel_override"; override: PersonInput["channelOverrides"][number] };

/** What an action may touch, keyed by column. */
export interface BulkColumns {
  readonly office_id: number;
  readonly lives_alone: boolean;
  readonly needs_care: boolean;
  readonly opt_outs: readonly MessageClass[];
  readonly channel_overrides: PersonInput["channelOverrides"];
  readonly channels: readonly Channel[];
}

export interface BulkRow {
  readonly id: string;
  readonly name: string;
  readonly state: PersonState;
  readonly columns: BulkColumns;
  readonly disability: Disability | null;
}

/** One person's columns before and after, those that the action touches. */
export interface BulkChange {
  readonly id: string;
  readonly before: Partial<BulkColumns>;
  readonly after: Partial<BulkColumns>;
}

/** What the action does with one person, or why it does nothing. */
export function decide(row: BulkRow, action: BulkAction): BulkChange | BulkSkip {
  if (row.state !== "active") return "NOT_ACTIVE";
  const after = outcome(row, action);
  const before = Object.fromEntries(
    Object.keys(after).map((name) => [name, row.columns[name as keyof BulkColumns]]),
  );
  return sameColumns(before, after) ? "UNCHANGED" : { id: row.id, before, after };
}

function outcome(row: BulkRow, action: BulkAction): Partial<BulkColumns> {
  const { columns } = row;
  switch (action.kind) {
    case "move":
      return { office_id: action.officeId };
    case "lives_alone":
      return { lives_alone: action.value };
    case "needs_care":
      return { needs_care: action.value };
    case "opt_out": {
      const { messageClass, value } = action;
      const kept = columns.opt_outs.filter((each) => each !== messageClass);
      const wanted: readonly MessageClass[] = value ? [...kept, messageClass] : kept;
      return { opt_outs: optOutClasses.filter((each) => wanted.includes(each)) };
    }
    case "channel_override": {
      const others = columns.channel_overrides.filter(
        ({ channel }) => channel !== action.override.channel,
      );
      const overrides = [...others, action.override];
      const suitable = suitableChannels({ disability: row.disability, overrides });
      return { channel_overrides: overrides, channels: suitable.map(({ channel }) => channel) };
    }
  }
}

/** Whether somebody is still as one side of a change has them. */
export function sameColumns(one: Partial<BulkColumns>, other: Partial<BulkColumns>): boolean {
  return Object.entries(other).every(
    ([name, value]) => plain(one[name as keyof BulkColumns]) === plain(value),
  );
}

/** Text that does not depend on the order in which the database keeps an object's keys. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
