import { useNavigate } from "@tanstack/react-router";
import { Merge, UsersRound } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { array, object, picklist, string } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { MergeField } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { CompareTable } from "./compare-table.tsx";
import type { ComparedPerson } from "./compared-person.ts";
import { useComparison } from "./use-comparison.ts";

const mergePeople = graphql(`
  mutation MergePeople($input: MergePeopleInput!) {
    mergePeople(input: $input) {
      id
      kept {
        id
        name
      }
    }
  }
`);

const markNotDuplicate = graphql(`
  mutation MarkNotDuplicate($input: NotDuplicateInput!) {
    markNotDuplicate(input: $input)
  }
`);

/** What both answers make stale beside what they name. */
const changed = ["Person", "Carer", "PossibleDuplicate", "TimelineEntry"];

const schema = object({
  keep: picklist(["first", "second"], "CHOOSE"),
  take: array(string()),
});

type MergeValues = { keep: "first" | "second" | ""; take: string[] };

/** Which of two records stays, and what it takes from the other; or that they are two people. */
export function MergeForm({ people }: { people: readonly [ComparedPerson, ComparedPerson] }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const merge = useSend(mergePeople, changed);
  const mark = useSend(markNotDuplicate, changed);
  const key = useSendKey();
  const [isAsking, setAsking] = useState(false);
  const [first, second] = people;
  const lines = useComparison(first, second);
  const differing = lines.filter(({ isDifferent, field }) => isDifferent && field);
  const labels = {
    keep: intl.formatMessage({ id: "people.merge.keep" }),
    take: intl.formatMessage({ id: "people.merge.take" }),
  };
  const form = useConsoleForm<MergeValues, { keep: "first" | "second"; take: string[] }>({
    schema,
    defaultValues: { keep: "", take: [] },
    labels,
    onSubmit: async ({ keep, take }) => {
      const [kept, dropped] = keep === "first" ? [first, second] : [second, first];
      const { data, failure } = await merge({
        input: {
          keepId: kept.id,
          keepVersion: kept.version,
          dropId: dropped.id,
          dropVersion: dropped.version,
          take: differing.flatMap(({ field }) => (field && take.includes(field) ? [field] : [])),
          idempotencyKey: key.current(),
        },
      });
      key.answered(failure);
      if (failure) return failure;
      const record = data.mergePeople.kept ?? kept;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "people.merge.done" }, { name: record.name }),
      });
      void navigate({ to: "/people/$id", params: { id: record.id }, ignoreBlocker: true });
      return null;
    },
  });
  const keep = form.form.watch("keep");

  async function keepApart(): Promise<string | undefined> {
    const { failure } = await mark({ input: { firstId: first.id, secondId: second.id } });
    if (failure) return failureText(intl, failure);
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: "people.merge.apart.done" }),
    });
    void navigate({ to: "/people/duplicates" });
    return undefined;
  }

  return (
    <Form form={form}>
      <CompareTable people={people} lines={lines} />
      <Field control={form.control} name="keep">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.keep}
            isRequired
            help={intl.formatMessage({ id: "people.merge.keep.help" })}
            options={(["first", "second"] as const).map((value) => ({
              value,
              label: intl.formatMessage({
                id: value === "first" ? "people.compare.one" : "people.compare.two",
              }),
            }))}
          />
        )}
      </Field>
      {keep !== "" && differing.length > 0 && (
        <Field control={form.control} name="take">
          {(field) => (
            <CheckboxGroup
              {...field}
              label={labels.take}
              help={intl.formatMessage({ id: "people.merge.take.help" })}
              options={differing.map((line) => ({
                value: line.field as MergeField,
                label: intl.formatMessage(
                  { id: "people.merge.take.line" },
                  {
                    label: line.label,
                    value:
                      line.said[keep === "first" ? 1 : 0] ||
                      intl.formatMessage({ id: "person.none" }),
                  },
                ),
              }))}
            />
          )}
        </Field>
      )}
      <Row>
        <Button type="submit" variant="primary" icon={Merge} isPending={form.isSubmitting}>
          <FormattedMessage id="people.merge" />
        </Button>
        <Button icon={UsersRound} onPress={() => setAsking(true)}>
          <FormattedMessage id="people.merge.apart" />
        </Button>
      </Row>
      <AlertDialog
        title={intl.formatMessage({ id: "people.merge.apart.title" })}
        confirmLabel={intl.formatMessage({ id: "people.merge.apart" })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={keepApart}
      >
        <p>
          <FormattedMessage id="people.merge.apart.lead" />
        </p>
      </AlertDialog>
    </Form>
  );
}
