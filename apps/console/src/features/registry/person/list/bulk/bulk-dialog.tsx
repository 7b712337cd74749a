import { useState } from "react";
import { useIntl } from "react-intl";
import { useClient } from "urql";
import { graphql } from "../../../../../gql/gql.ts";
import type { PeopleBulkPreviewQuery, PersonFilter } from "../../../../../gql/graphql.ts";
import { Form } from "../../../../../shared/form/form.tsx";
import { useConsoleForm, unfinished } from "../../../../../shared/form/use-console-form.ts";
import { toFailure } from "../../../../../shared/graphql/failure.ts";
import { Dialog } from "../../../../../shared/ui/dialog.tsx";
import { placedIn } from "../../particulars/places.ts";
import { bulkPlaces, bulkSchema, noBulk, type BulkOutput, type BulkValues } from "./bulk-action.ts";
import { BulkFields } from "./bulk-fields.tsx";
import { BulkPreview } from "./bulk-preview.tsx";

const bulkPreview = graphql(`
  query PeopleBulkPreview($input: PreviewBulkActionInput!) {
    previewBulkAction(input: $input) {
      selected
      changes
      skipped {
        reason
        count
        people {
          id
          name
        }
      }
    }
  }
`);

export type Preview = PeopleBulkPreviewQuery["previewBulkAction"];

export type Ordered = BulkOutput & { readonly preview: Preview };

export type BulkDialogProps = {
  /** Who is ticked. */
  ids: ReadonlySet<string>;
  /** What the list shows, and how many that is. */
  filter: PersonFilter;
  total: number | null;
  /** Done, or given up: the ticks go when something was done. */
  onClose: (isDone: boolean) => void;
};

/** Something done with many people at once: chosen, previewed, done, and undone where it was wrong. */
export function BulkDialog({ ids, filter, total, onClose }: BulkDialogProps) {
  const intl = useIntl();
  const client = useClient();
  const [ordered, setOrdered] = useState<Ordered | null>(null);
  const [isDone, setDone] = useState(false);
  const labels = {
    kind: intl.formatMessage({ id: "people.bulk.kind" }),
    officeId: intl.formatMessage({ id: "person.office" }),
    value: intl.formatMessage({ id: "people.bulk.value" }),
    messageClass: intl.formatMessage({ id: "person.optOuts" }),
    channel: intl.formatMessage({ id: "people.bulk.channel" }),
    reason: intl.formatMessage({ id: "people.bulk.reason" }),
  };
  const form = useConsoleForm<BulkValues, BulkOutput>({
    schema: bulkSchema,
    defaultValues: noBulk,
    labels,
    onSubmit: async (output) => {
      const { data, error } = await client
        .query(
          bulkPreview,
          { input: { action: output.action, ...whom(output) } },
          { requestPolicy: "network-only" },
        )
        .toPromise();
      if (error) return placedIn(bulkPlaces, toFailure(error), "input.action.");
      if (data) setOrdered({ ...output, preview: data.previewBulkAction });
      return unfinished;
    },
  });

  function whom({ isEverybody }: { isEverybody: boolean }) {
    return isEverybody ? { filter } : { ids: [...ids] };
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: "people.bulk" })}
      isOpen
      onClose={() => onClose(isDone)}
    >
      {ordered ? (
        <BulkPreview
          ordered={ordered}
          whom={whom(ordered)}
          onBack={() => setOrdered(null)}
          onDone={() => setDone(true)}
          onClose={() => onClose(isDone)}
        />
      ) : (
        <Form form={form}>
          <BulkFields
            form={form}
            labels={labels}
            ticked={ids.size}
            total={total}
            onClose={() => onClose(false)}
          />
        </Form>
      )}
    </Dialog>
  );
}
