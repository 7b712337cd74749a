import { purposeSchema } from "@wuzi/domain/registry/act-input";
import {
  exportColumns,
  usualExportColumns,
  type ExportColumn,
} from "@wuzi/domain/registry/export-column";
import { personColumnLabels } from "@wuzi/domain/registry/person-column";
import { FormattedMessage, useIntl } from "react-intl";
import { array, minLength, object, pipe, string, variant, literal } from "valibot";
import { graphql } from "../../../../../gql/gql.ts";
import type { ExportColumn as ColumnName, PersonOrder } from "../../../../../gql/graphql.ts";
import { Field } from "../../../../../shared/form/field.tsx";
import { Form } from "../../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../../shared/graphql/use-send.ts";
import { sortOf } from "../../../../../shared/list/list-page.ts";
import { useSession } from "../../../../../shared/session/session.ts";
import { Button } from "../../../../../shared/ui/button.tsx";
import { CheckboxField } from "../../../../../shared/ui/checkbox-field.tsx";
import { CheckboxGroup } from "../../../../../shared/ui/checkbox.tsx";
import { Row } from "../../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../../shared/ui/text-field.tsx";
import type { PersonSearch } from "../../person-search.ts";
import { filterOf } from "../person-filter.ts";

const exportMasked = graphql(`
  mutation ExportPeople($input: ExportPeopleInput!) {
    exportPeople(input: $input) {
      __typename
      ... on PeopleExport {
        id
      }
      ... on TooManyExports {
        most
      }
    }
  }
`);

const exportWhole = graphql(`
  mutation ExportPeopleInFull($input: ExportPeopleInFullInput!) {
    exportPeopleInFull(input: $input) {
      __typename
      ... on PeopleExport {
        id
      }
      ... on TooManyExports {
        most
      }
    }
  }
`);

const columns = pipe(array(string()), minLength(1, "CHOOSE"));

/** A purpose is asked for where numbers are to stand whole. */
const schema = variant("inFull", [
  object({ inFull: literal(false), columns, purpose: string() }),
  object({ inFull: literal(true), columns, purpose: purposeSchema.entries.purpose }),
]);

type ExportValues = { columns: string[]; inFull: boolean; purpose: string };

type ExportFormProps = {
  search: PersonSearch;
  onOrdered: (id: string) => void;
  onClose: () => void;
};

/** What the file is to hold: which columns, and whether numbers stand in it whole. */
export function ExportForm({ search, onOrdered, onClose }: ExportFormProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const sendMasked = useSend(exportMasked);
  const sendWhole = useSend(exportWhole);
  const key = useSendKey();
  const language = intl.locale === "en-US" ? "en" : "zh";
  const labels = {
    columns: intl.formatMessage({ id: "ui.table.columns" }),
    inFull: intl.formatMessage({ id: "people.export.inFull" }),
    purpose: intl.formatMessage({ id: "people.export.purpose" }),
  };
  const form = useConsoleForm<ExportValues>({
    schema,
    defaultValues: { columns: [...usualExportColumns], inFull: false, purpose: "" },
    labels,
    onSubmit: async (values) => {
      const { answer, failure } = await order(values);
      if (failure) return key.answered(failure);
      if (answer.__typename === "TooManyExports") {
        const { most } = answer;
        return key.answered(refusal(intl.formatMessage({ id: "people.export.tooMany" }, { most })));
      }
      onOrdered(answer.id);
      return null;
    },
  });

  async function order({ columns: chosen, inFull, purpose }: ExportValues) {
    const sort = sortOf(search, "name");
    const input = {
      filter: filterOf(search),
      orderBy: sort.column.toUpperCase() as PersonOrder,
      descending: search.desc ?? false,
      columns: exportColumns.filter((column) => chosen.includes(column)).map(nameOf),
      idempotencyKey: key.current(),
    };
    if (inFull) {
      const { data, failure } = await sendWhole({ input: { ...input, purpose } });
      return failure ? { answer: null, failure } : { answer: data.exportPeopleInFull, failure };
    }
    const { data, failure } = await sendMasked({ input });
    return failure ? { answer: null, failure } : { answer: data.exportPeople, failure };
  }

  return (
    <Form form={form}>
      <p>
        <FormattedMessage id="people.export.lead" />
      </p>
      <Field control={form.control} name="columns">
        {(field) => (
          <CheckboxGroup
            {...field}
            label={labels.columns}
            isRequired
            options={exportColumns.map((value) => ({
              value,
              label: personColumnLabels[value][language],
            }))}
          />
        )}
      </Field>
      {permissions.has("person:export_full") && (
        <Field control={form.control} name="inFull">
          {(field) => <CheckboxField {...field} label={labels.inFull} />}
        </Field>
      )}
      {form.form.watch("inFull") && (
        <Field control={form.control} name="purpose">
          {(field) => (
            <TextField
              {...field}
              label={labels.purpose}
              help={intl.formatMessage({ id: "people.export.purpose.help" })}
              isRequired
            />
          )}
        </Field>
      )}
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="people.export" />
        </Button>
        <Button onPress={onClose}>
          <FormattedMessage id="ui.dialog.cancel" />
        </Button>
      </Row>
    </Form>
  );
}

/** The API's name of a column: `ID_NUMBER` for `idNumber`. */
function nameOf(column: ExportColumn): ColumnName {
  return column.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase() as ColumnName;
}
