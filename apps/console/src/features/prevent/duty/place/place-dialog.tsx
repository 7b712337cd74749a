import { placeKinds } from "@wuzi/domain/prevent/disinfection";
import { placeSchema } from "@wuzi/domain/prevent/duty-input";
import { FormattedMessage, useIntl } from "react-intl";
import { check, object, picklist, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { DisinfectionPlaceKind } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork, useDutyWords } from "../duty-words.ts";

const registerPlace = graphql(`
  mutation RegisterPlace($input: RegisterPlaceInput!) {
    registerDisinfectionPlace(input: $input) {
      __typename
      ... on DisinfectionPlace {
        id
        name
      }
    }
  }
`);

const schema = object({
  name: placeSchema.entries.name,
  note: placeSchema.entries.note,
  kind: picklist(placeKinds, "REQUIRED"),
  officeId: pipe(
    string("REQUIRED"),
    check((id) => id !== "", "REQUIRED"),
  ),
});

type Values = { name: string; note: string; kind: string; officeId: string };

/** A new place; what it owes today follows at once. */
export function PlaceDialog({ officeId, onClose }: { officeId: string; onClose: () => void }) {
  const intl = useIntl();
  const words = useDutyWords();
  const send = useSend(registerPlace, changedByWork);
  const key = useSendKey();
  const labels = {
    officeId: intl.formatMessage({ id: "reports.office" }),
    kind: intl.formatMessage({ id: "disinfection.kind" }),
    name: intl.formatMessage({ id: "disinfection.place.name" }),
    note: intl.formatMessage({ id: "disinfection.note" }),
  };
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { name: "", note: "", kind: "public_area", officeId },
    labels,
    optional: ["note"],
    onSubmit: async ({ kind, note, ...values }) => {
      const { data, failure } = await send({
        input: {
          ...values,
          note: note ?? null,
          kind: kind.toUpperCase() as DisinfectionPlaceKind,
          idempotencyKey: key.current(),
        },
      });
      if (failure) return key.answered(failure);
      if (data.registerDisinfectionPlace.__typename !== "DisinfectionPlace") {
        const taken = intl.formatMessage({ id: "disinfection.place.taken" });
        return key.answered(refusal(taken, { name: taken }));
      }
      key.answered(null);
      const { name } = values;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "disinfection.place.done" }, { name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <Dialog title={intl.formatMessage({ id: "disinfection.place.add" })} isOpen onClose={onClose}>
      <Form form={form}>
        <Field control={form.control} name="name">
          {(field) => <TextField {...field} label={labels.name} isRequired />}
        </Field>
        <Field control={form.control} name="kind">
          {(field) => (
            <Select
              {...field}
              label={labels.kind}
              placeholder={false}
              options={placeKinds.map((kind) => ({
                value: kind,
                label: words.placeKind(kind.toUpperCase() as DisinfectionPlaceKind),
              }))}
            />
          )}
        </Field>
        <Field control={form.control} name="officeId">
          {(field) => <OfficeComboBox {...field} label={labels.officeId} isRequired />}
        </Field>
        <Field control={form.control} name="note">
          {(field) => <TextField {...field} label={labels.note} />}
        </Field>
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="disinfection.place.submit" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
