import { isDay } from "@wuzi/domain/calendar/china-day";
import { useState } from "react";
import { useIntl } from "react-intl";
import { nullable, object, pipe, string, check, type InferOutput, forward } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const updateControl = graphql(`
  mutation UpdateControl($input: UpdateControlInput!) {
    updateControl(input: $input) {
      __typename
      ... on ControlCase {
        id
        version
      }
      ... on ControlOver {
        state
      }
    }
  }
`);

const types = ["ControlCase", "DutySlot", "DutyBoardCell"];

const day = pipe(string(), check(isDay, "REQUIRED"));

/** A last day by hand says why; one that stands as it was has said so. */
const schemaBeside = (stands: string | null) =>
  pipe(
    object({ anchorOn: day, until: nullable(day), reason: nullable(string()) }),
    forward(
      check(
        ({ until, reason }) =>
          until === null || until === stands || (reason ?? "").trim().length >= 4,
        "TOO_SHORT",
      ),
      ["reason"],
    ),
  );

type AdjustDialogProps = {
  of: { id: string; version: number; anchorOn: string; manualUntilOn?: string | null };
  onClose: () => void;
};

/** Another anchor day, or a last day by hand with its reason. */
export function AdjustDialog({ of, onClose }: AdjustDialogProps) {
  const intl = useIntl();
  const send = useSend(updateControl, types);
  const labels = {
    anchorOn: intl.formatMessage({ id: "control.anchor" }),
    until: intl.formatMessage({ id: "control.until.manual" }),
    reason: intl.formatMessage({ id: "control.until.reason" }),
  };
  const [schema] = useState(() => schemaBeside(of.manualUntilOn ?? null));
  const form = useConsoleForm<
    { anchorOn: string; until: string; reason: string },
    InferOutput<ReturnType<typeof schemaBeside>>
  >({
    schema,
    defaultValues: { anchorOn: of.anchorOn, until: of.manualUntilOn ?? "", reason: "" },
    labels,
    optional: ["until", "reason"],
    onSubmit: async ({ anchorOn, until, reason }) => {
      const { id, version } = of;
      const isSame = (until ?? null) === (of.manualUntilOn ?? null);
      const manualUntil = until === null ? null : { on: until, reason: reason ?? "" };
      const input = { id, version, anchorOn, ...(!isSame && { manualUntil }) };
      const { data, failure } = await send({ input });
      if (failure) return failure;
      if (data.updateControl.__typename === "ControlOver") {
        return refusal(intl.formatMessage({ id: "control.over" }));
      }
      showToast({ tone: "success", text: intl.formatMessage({ id: "control.adjust.saved" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "control.adjust.action" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.save" })}
    >
      <Field control={form.control} name="anchorOn">
        {(field) => <DateField {...field} label={labels.anchorOn} isRequired />}
      </Field>
      <Field control={form.control} name="until">
        {(field) => (
          <DateField
            {...field}
            label={labels.until}
            help={intl.formatMessage({ id: "control.until.manual.help" })}
          />
        )}
      </Field>
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={labels.reason} />}
      </Field>
    </FormDialog>
  );
}
