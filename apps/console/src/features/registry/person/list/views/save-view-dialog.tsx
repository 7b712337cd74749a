import { line } from "@wuzi/domain/text/plain-text";
import { FormattedMessage, useIntl } from "react-intl";
import { boolean, object } from "valibot";
import { graphql } from "../../../../../gql/gql.ts";
import { Field } from "../../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../../shared/form/use-send-key.ts";
import { cleanText } from "../../../../../shared/format/clean-input.ts";
import { refusal, type Failure } from "../../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../../shared/graphql/use-send.ts";
import { CheckboxField } from "../../../../../shared/ui/checkbox-field.tsx";
import { TextField } from "../../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../../shared/ui/toast.ts";
import type { PersonSearch } from "../../person-search.ts";
import type { SavedPeopleView } from "./use-views.ts";
import { viewOf } from "./view-key.ts";

const saveView = graphql(`
  mutation SavePeopleView($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on SavedView {
        id
        name
        own
        shared
        isDefault
        parameters
        version
      }
      ... on ViewNameTaken {
        name
      }
      ... on TooManyViews {
        most
      }
    }
  }
`);

const updateView = graphql(`
  mutation UpdatePeopleView($input: UpdateViewInput!) {
    updateView(input: $input) {
      __typename
      ... on SavedView {
        id
        name
        own
        shared
        isDefault
        parameters
        version
      }
      ... on ViewNameTaken {
        name
      }
    }
  }
`);

const schema = object({ name: line(30), shared: boolean(), isDefault: boolean() });

const changed = ["SavedView"];

type SaveViewDialogProps = {
  /** What the list shows now: this is what is kept. */
  search: PersonSearch;
  /** The view to change; `null` for a new one. */
  view: SavedPeopleView | null;
  onSaved: (view: { id: string; parameters: Record<string, unknown> }) => void;
  onClose: () => void;
};

/** Keeps what the list shows now under a name. */
export function SaveViewDialog({ search, view, onSaved, onClose }: SaveViewDialogProps) {
  const intl = useIntl();
  const create = useSend(saveView);
  const change = useSend(updateView, changed);
  const key = useSendKey();
  const labels = {
    name: intl.formatMessage({ id: "people.view.name" }),
    shared: intl.formatMessage({ id: "people.view.shared" }),
    isDefault: intl.formatMessage({ id: "people.view.isDefault" }),
  };
  const form = useConsoleForm({
    schema,
    defaultValues: {
      name: view?.name ?? "",
      shared: view?.shared ?? false,
      isDefault: view?.isDefault ?? false,
    },
    labels,
    onSubmit: async (values) => {
      const input = { ...values, parameters: viewOf(search) };
      const result = view ? await keep(view, input) : await add(input);
      if ("failure" in result) return result.failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "people.view.saved" }, { name: result.name }),
      });
      onSaved(result);
      onClose();
      return null;
    },
  });

  type Input = { name: string; shared: boolean; isDefault: boolean; parameters: PersonSearch };
  type Result = { id: string; name: string; parameters: Record<string, unknown> };

  async function add(input: Input): Promise<Result | { failure: Failure }> {
    const { data, failure } = await create({
      input: { ...input, list: "PEOPLE", idempotencyKey: key.current() },
    });
    key.answered(failure);
    if (failure) return { failure };
    const answer = data.saveView;
    if (answer.__typename === "ViewNameTaken") return { failure: taken(answer.name) };
    if (answer.__typename === "TooManyViews") {
      const { most } = answer;
      return {
        failure: refusal(intl.formatMessage({ id: "people.view.tooMany" }, { most })),
      };
    }
    return answer;
  }

  async function keep(
    { id, version }: SavedPeopleView,
    input: Input,
  ): Promise<Result | { failure: Failure }> {
    const { data, failure } = await change({ input: { ...input, id, version } });
    if (failure) return { failure };
    const answer = data.updateView;
    return answer.__typename === "ViewNameTaken" ? { failure: taken(answer.name) } : answer;
  }

  function taken(name: string): Failure {
    return refusal("", { name: intl.formatMessage({ id: "people.view.taken" }, { name }) });
  }

  return (
    <FormDialog
      title={intl.formatMessage({ id: view ? "people.view.change" : "people.view.save" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "form.save" })}
    >
      <p>
        <FormattedMessage id="people.view.lead" />
      </p>
      <Field control={form.control} name="name">
        {(field) => (
          <TextField
            {...field}
            label={labels.name}
            isRequired
            autoFocus
            cleanPaste={cleanText}
            autoComplete="off"
          />
        )}
      </Field>
      <Field control={form.control} name="isDefault">
        {(field) => <CheckboxField {...field} label={labels.isDefault} />}
      </Field>
      <Field control={form.control} name="shared">
        {(field) => <CheckboxField {...field} label={labels.shared} />}
      </Field>
    </FormDialog>
  );
}
