import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { CloseOfficeMutation } from "../../../gql/graphql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { refusal, type Failure } from "../../../shared/graphql/failure.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { CheckboxField } from "../../../shared/ui/checkbox-field.tsx";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import type { EditedOffice } from "../sub-page.tsx";
import { closeFormSchema, type CloseOfficeValues } from "./close-office-schema.ts";
import { SuccessorField } from "./successor-field.tsx";

const closeOffice = graphql(`
  mutation CloseOffice($input: CloseOfficeInput!) {
    closeOffice(input: $input) {
      __typename
      ... on Office {
        id
        name
        closedOn
        version
      }
      ... on OfficeHasOpenUnits {
        openUnits
      }
      ... on OfficeHasPosts {
        posts
      }
    }
  }
`);

const changed = ["Office"];

/** The last day of an office and where it lives on; what stands against it is said in the summary. */
export function CloseOfficeForm({ office }: { office: EditedOffice }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(closeOffice, changed);
  const today = dayOf(useNow());
  const labels = {
    closedOn: intl.formatMessage({ id: "offices.closedOn.label" }),
    successorIds: intl.formatMessage({ id: "offices.successors" }),
    isUnderstood: intl.formatMessage({ id: "offices.close.understood" }),
  };
  const form = useConsoleForm<CloseOfficeValues>({
    schema: closeFormSchema,
    defaultValues: { closedOn: today, successorIds: [], isUnderstood: false },
    labels,
    onSubmit: async ({ closedOn, successorIds }) => {
      const { data, failure } = await send({
        input: { id: office.id, version: office.version, closedOn, successorIds },
      });
      const refused = failure ?? refusedBy(data.closeOffice);
      if (refused) return refused;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "offices.close.done" }, { name: office.name }),
      });
      void navigate({ to: "/offices/$id", params: { id: office.id }, ignoreBlocker: true });
      return null;
    },
  });

  function refusedBy(result: CloseOfficeMutation["closeOffice"]): Failure | null {
    if (result.__typename === "Office") return null;
    return refusal(
      result.__typename === "OfficeHasOpenUnits"
        ? intl.formatMessage({ id: "offices.close.hasUnits" }, { count: result.openUnits })
        : intl.formatMessage({ id: "offices.close.hasPosts" }, { count: result.posts }),
    );
  }

  return (
    <Form form={form}>
      <Notice tone="warning">
        <FormattedMessage id="offices.close.lead" />
      </Notice>
      <Field control={form.control} name="closedOn">
        {(field) => (
          <DateField
            {...field}
            label={labels.closedOn}
            isRequired
            earliest={office.openedOn}
            latest={today}
            help={intl.formatMessage({ id: "offices.close.dayHelp" })}
          />
        )}
      </Field>
      <Field control={form.control} name="successorIds">
        {(field) => <SuccessorField {...field} label={labels.successorIds} office={office} />}
      </Field>
      <Field control={form.control} name="isUnderstood">
        {(field) => <CheckboxField {...field} label={labels.isUnderstood} isRequired />}
      </Field>
      <Row>
        <Button type="submit" variant="danger" isPending={form.isSubmitting}>
          <FormattedMessage id="offices.close.submit" />
        </Button>
        <ButtonLink to="/offices/$id" params={{ id: office.id }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
