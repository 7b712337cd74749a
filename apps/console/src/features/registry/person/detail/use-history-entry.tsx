import { labelOf } from "@wuzi/domain/labels/label";
import {
  isTimelineKind,
  timelineKindLabels,
  type TimelineKind,
} from "@wuzi/domain/labels/timeline-kind";
import {
  ArrowLeftRight,
  DoorOpen,
  Eye,
  FilePen,
  FilePlus2,
  HeartHandshake,
  Luggage,
  Megaphone,
  Merge,
  RotateCcw,
  ShieldAlert,
  ShieldCheck,
  Stethoscope,
  UserX,
} from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import type { PersonHistoryQuery } from "../../../../gql/graphql.ts";
import type { IconGlyph } from "../../../../shared/ui/icon.tsx";
import type { TimelineEntry } from "../../../../shared/ui/timeline.tsx";
import { isColumn } from "./history-words.ts";

type Told = PersonHistoryQuery["personTimeline"]["nodes"][number];

const glyphs: Readonly<Record<TimelineKind, IconGlyph>> = {
  registered: FilePlus2,
  edited: FilePen,
  carer_added: HeartHandshake,
  carer_changed: HeartHandshake,
  carer_ended: HeartHandshake,
  transferred: ArrowLeftRight,
  closed: UserX,
  reopened: RotateCcw,
  merged: Merge,
  unmerged: RotateCcw,
  revealed: Eye,
  household_visited: DoorOpen,
  arrival_recorded: Luggage,
  control_opened: ShieldAlert,
  followed_up: Stethoscope,
  control_released: ShieldCheck,
  told: Megaphone,
};

/** Puts one act of a record's history into words. */
export function useHistoryEntry(): (entry: Told) => TimelineEntry {
  const intl = useIntl();
  const separator = intl.formatMessage({ id: "list.separator" });
  return (entry) => {
    const kind = isTimelineKind(entry.kind) ? entry.kind : "edited";
    const fields = entry.fields
      .filter(isColumn)
      .map((column) => intl.formatMessage({ id: `person.column.${column}` }));
    return {
      id: entry.id,
      at: entry.at,
      icon: glyphs[kind],
      title: labelOf(timelineKindLabels, kind, intl.locale === "en-US" ? "en" : "zh"),
      by: [entry.officeName, entry.actorName].filter(Boolean).join(" "),
      children: (
        <>
          {entry.note && <p>{entry.note}</p>}
          {fields.length > 0 && (
            <p>
              <FormattedMessage
                id="person.history.fields"
                values={{ fields: [...new Set(fields)].join(separator) }}
              />
            </p>
          )}
        </>
      ),
    };
  };
}
