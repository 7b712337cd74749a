import { optOutClasses } from "@wuzi/domain/registry/message-class";
import { useIntl } from "react-intl";
import { object, picklist, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { OptOutClass } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useMessageWords } from "../use-message-words.ts";

const noteOptOut = graphql(`
  mutation NoteOptOut($input: NoteOptOutInput!) {
    noteOptOut(input: $input) {
      id
      phoneMask
    }
  }
`);

const types = ["OptOut", "RefusingPerson"];
const schema = object({ messageClass: picklist(optOutClasses, "CHOOSE") });

/** Somebody says that their number wants no more of a class. */
export function NoteDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const intl = useIntl();
  const words = useMessageWords();
  const key = useSendKey();
  const send = useSend(noteOptOut, types);
  const label = intl.formatMessage({ id: "optOuts.class" });
  const form = useConsoleForm<{ messageClass: string }, InferOutput<typeof schema>>({
    schema,
    defaultValues: { messageClass: "" },
    labels: { messageClass: label },
    onSubmit: async (values) => {
      const messageClass = values.messageClass.toUpperCase() as OptOutClass;
      const input = { personId, messageClass, idempotencyKey: key.current() };
      const { data, failure } = await send({ input });
      key.answered(failure);
      if (failure?.fields.some(({ code }) => code === "NO_NUMBER")) {
        return refusal(intl.formatMessage({ id: "optOuts.refused.noNumber" }));
      }
      if (failure) return failure;
      const number = data.noteOptOut.phoneMask ?? "";
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "optOuts.noted" }, { number }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "optOuts.note" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "optOuts.note.action" })}
    >
      <p>{intl.formatMessage({ id: "optOuts.note.lead" })}</p>
      <Field control={form.control} name="messageClass">
        {(field) => (
          <RadioGroup
            {...field}
            label={label}
            isRequired
            options={optOutClasses.map((value) => ({
              value,
              label: words.messageClass(value.toUpperCase() as OptOutClass),
            }))}
          />
        )}
      </Field>
    </FormDialog>
  );
}
