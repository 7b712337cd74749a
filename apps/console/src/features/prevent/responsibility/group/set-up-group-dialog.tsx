import { groupSchema } from "@wuzi/domain/prevent/responsibility-input";
import { useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changed } from "../changed-types.ts";

const setUpGroup = graphql(`
  mutation SetUpGroup($input: SetUpGroupInput!) {
    setUpGroup(input: $input) {
      __typename
      ... on LeadingGroup {
        id
      }
    }
  }
`);

type Values = { name: string; sourceDocument: string; fromDay: string };

type SetUpGroupDialogProps = {
  office: { id: string; name: string };
  day: string;
  onClose: () => void;
};

/** A leading group for the open response: its name, document and first day. */
export function SetUpGroupDialog({ office, day, onClose }: SetUpGroupDialogProps) {
  const intl = useIntl();
  const send = useSend(setUpGroup, changed);
  const key = useSendKey();
  const say = (id: "group.name" | "sourceDocument" | "group.fromDay") =>
    intl.formatMessage({ id: `responsibility.${id}` });
  const form = useConsoleForm<Values, InferOutput<typeof groupSchema>>({
    schema: groupSchema,
    defaultValues: {
      name: intl.formatMessage({ id: "responsibility.group.usualName" }),
      sourceDocument: "",
      fromDay: day,
    },
    labels: {
      name: say("group.name"),
      sourceDocument: say("sourceDocument"),
      fromDay: say("group.fromDay"),
    },
    optional: ["sourceDocument"],
    onSubmit: async ({ name, sourceDocument, fromDay }) => {
      const input = {
        officeId: office.id,
        name,
        sourceDocument: sourceDocument ?? null,
        fromDay,
        idempotencyKey: key.current(),
      };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      const { __typename } = data.setUpGroup;
      if (__typename === "NoOpenIncident") {
        const text = intl.formatMessage({ id: "responsibility.group.noIncident" });
        return key.answered(refusal(text));
      }
      if (__typename === "GroupTaken") {
        const text = intl.formatMessage({ id: "responsibility.group.taken" });
        return key.answered(refusal(text));
      }
      key.answered(null);
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "responsibility.group.saved" }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "responsibility.group.setUp" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "responsibility.save" })}
    >
      <Field control={form.control} name="name">
        {(field) => (
          <TextField {...field} label={say("group.name")} isRequired cleanPaste={cleanText} />
        )}
      </Field>
      <Field control={form.control} name="sourceDocument">
        {(field) => <TextField {...field} label={say("sourceDocument")} cleanPaste={cleanText} />}
      </Field>
      <Field control={form.control} name="fromDay">
        {(field) => <DateField {...field} label={say("group.fromDay")} isRequired />}
      </Field>
    </FormDialog>
  );
}
