import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import { decide, type BulkSkip } from "./bulk-rules.ts";
import { parseAction, selectedRows, type Reads } from "./bulk-selection.ts";
import type { BulkPreview, PreviewBulkActionInput } from "./bulk.types.ts";

const shown = 10;

/** What an action would do, by the very rule that does it. */
export async function previewBulkAction(
  read: Reads,
  input: PreviewBulkActionInput,
  keys: KeyRing,
): Promise<BulkPreview> {
  const action = await parseAction(input.action, read);
  const rows = await selectedRows(read, input, keys, "");
  const skipped = new Map<BulkSkip, { id: string; name: string }[]>();
  for (const row of rows) {
    const decision = decide(row, action);
    if (typeof decision !== "string") continue;
    skipped.set(decision, [...(skipped.get(decision) ?? []), { id: row.id, name: row.name }]);
  }
  const listed = [...skipped].map(([reason, people]) => ({
    reason,
    count: people.length,
    people: people.slice(0, shown),
  }));
  const wanted = input.ids == null ? rows.length : new Set(input.ids).size;
  const unknown = wanted - rows.length;
  const skippedRows = listed.reduce((sum, { count }) => sum + count, 0);
  return {
    selected: wanted,
    changes: rows.length - skippedRows,
    skipped:
      unknown > 0 ? [...listed, { reason: "NOT_FOUND", count: unknown, people: [] }] : listed,
  };
}
