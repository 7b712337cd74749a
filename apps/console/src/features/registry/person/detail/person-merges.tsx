import { Undo2 } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { PersonMergesFragment } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { isColumn } from "./history-words.ts";
import { Section } from "./section.tsx";

export const personMerges = graphql(`
  fragment PersonMerges on Person {
    id
    merges {
      id
      mergedAt
      actorName
      undoneAt
      viewerCanUndo
      dropped {
        id
        name
      }
    }
  }
`);

const unmergePeople = graphql(`
  mutation UnmergePeople($id: ID!) {
    unmergePeople(id: $id) {
      __typename
      ... on PersonMerge {
        id
        undoneAt
      }
      ... on MergeMoved {
        fields
      }
    }
  }
`);

const changed = ["Person", "Carer", "PossibleDuplicate", "TimelineEntry"];

type Merged = PersonMergesFragment["merges"][number];

/** Records that were merged into this one, each with the way to take it back. */
export function PersonMerges(props: { person: FragmentType<typeof personMerges> }) {
  const intl = useIntl();
  const undo = useSend(unmergePeople, changed);
  const [asked, setAsked] = useState<Merged | null>(null);
  const { merges } = readFragment(personMerges, props.person);
  const inForce = merges.filter(({ undoneAt }) => undoneAt == null);

  async function takeBack(): Promise<string | undefined> {
    const { data, failure } = await undo({ id: asked?.id ?? "" });
    if (failure) return failureText(intl, failure);
    const answer = data.unmergePeople;
    if (answer.__typename === "MergeMoved") {
      const fields = answer.fields
        .filter(isColumn)
        .map((column) => intl.formatMessage({ id: `person.column.${column}` }))
        .join(intl.formatMessage({ id: "list.separator" }));
      return intl.formatMessage({ id: "person.unmerge.moved" }, { fields });
    }
    showToast({ tone: "success", text: intl.formatMessage({ id: "person.unmerge.done" }) });
    return undefined;
  }

  if (inForce.length === 0) return null;
  return (
    <Section title={intl.formatMessage({ id: "person.section.merges" })}>
      <SummaryList
        items={inForce.map((merge) => ({
          id: merge.id,
          label: merge.dropped?.name ?? intl.formatMessage({ id: "person.one" }),
          value: (
            <FormattedMessage
              id="person.merged.at"
              values={{ at: <InstantText at={merge.mergedAt} />, actor: merge.actorName }}
            />
          ),
          action: merge.viewerCanUndo && (
            <Button variant="quiet" icon={Undo2} onPress={() => setAsked(merge)}>
              <FormattedMessage id="person.unmerge" />
            </Button>
          ),
        }))}
      />
      <AlertDialog
        title={intl.formatMessage({ id: "person.unmerge.title" })}
        confirmLabel={intl.formatMessage({ id: "person.unmerge" })}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={takeBack}
      >
        <p>
          <FormattedMessage id="person.unmerge.lead" />
        </p>
      </AlertDialog>
    </Section>
  );
}
