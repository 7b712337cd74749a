import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { messageDrafts } from "@wuzi/domain/publicity/message-drafts";
import { longestMessage } from "@wuzi/domain/publicity/split-message";
import {
  messageClassLabels,
  type MessageClass as DomainClass,
} from "@wuzi/domain/registry/message-class";
import { useIntl } from "react-intl";
import type { MessageClass, SendMessageMutation } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useFormatInstant } from "../../use-format-instant.ts";
import { useMessageWords } from "../use-message-words.ts";
import { MessageLength } from "./message-length.tsx";
import {
  draftFor,
  drafts,
  messageSchema,
  sendMessage,
  writingQuery,
  type MessageOutput,
  type MessageValues,
} from "./send-message.ts";

type Refused = Exclude<SendMessageMutation["sendMessage"], { __typename: "Message" }>;
type SendDialogProps = { id: string; name: string; onClose: () => void };

/** What is written to one person most comes first. */
const classes = ["care_follow_up", "publicity", "emergency"] as const satisfies DomainClass[];

const types = ["Message", "ThreadEntry", "Reply"];

/** One message to one person, before everything that waits in bulk. */
export function SendDialog({ id, name, onClose }: SendDialogProps) {
  const intl = useIntl();
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const key = useSendKey();
  const send = useSend(sendMessage, types);
  const refusedBecause = useRefusal();
  const rules = useLoad(writingQuery, {}).data?.sendingPolicy;
  const isNight = rules?.inWindow === false;
  const say = (word: "draft" | "class" | "text" | "override") =>
    intl.formatMessage({ id: `messages.${word}` });
  const labels = {
    draft: say("draft"),
    messageClass: say("class"),
    text: say("text"),
    overrideReason: say("override"),
  };
  const form = useConsoleForm<MessageValues, MessageOutput>({
    schema: messageSchema,
    defaultValues: { draft: "", messageClass: "care_follow_up", text: "", overrideReason: "" },
    labels,
    optional: ["overrideReason"],
    onSubmit: async ({ messageClass, text, overrideReason }) => {
      if (messageClass === "emergency" && isNight && overrideReason === null) {
        return refusal("", { overrideReason: "REQUIRED" });
      }
      const { data, failure } = await send({
        input: {
          personId: id,
          messageClass: messageClass.toUpperCase() as MessageClass,
          text,
          ...(messageClass === "emergency" && { overrideReason }),
          idempotencyKey: key.current(),
        },
      });
      if (failure) return key.answered(failure);
      const result = data.sendMessage;
      if (result.__typename !== "Message") {
        return key.answered(refusal(...refusedBecause(result)));
      }
      key.answered(null);
      showToast({ tone: "success", text: intl.formatMessage({ id: "messages.sent" }, { name }) });
      onClose();
      return null;
    },
  });
  const [chosen, text] = form.form.watch(["messageClass", "text"]);
  const isEmergency = chosen === "emergency";
  return (
    <FormDialog
      title={intl.formatMessage({ id: "messages.send.to" }, { name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "messages.send" })}
    >
      <Field control={form.control} name="messageClass">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.messageClass}
            isRequired
            options={classes.map((value) => ({
              value,
              label: labelOf(messageClassLabels, value, language),
              help: intl.formatMessage({ id: `messages.class.${value}` }),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="draft">
        {({ onChange, ...field }) => (
          <Select
            {...field}
            label={labels.draft}
            placeholder={intl.formatMessage({ id: "messages.draft.none" })}
            options={drafts.map((value) => ({
              value,
              label: labelOf(messageDrafts, value, language),
            }))}
            onChange={(value) => {
              onChange(value);
              const filled = draftFor(value, name);
              if (filled !== undefined) form.form.setValue("text", filled, { shouldDirty: true });
            }}
          />
        )}
      </Field>
      <Field control={form.control} name="text">
        {(field) => (
          <TextArea
            {...field}
            label={labels.text}
            help={intl.formatMessage({ id: "messages.text.help" })}
            isRequired
            rows={4}
            limit={longestMessage}
          />
        )}
      </Field>
      {isEmergency && rules && isNight && (
        <Field control={form.control} name="overrideReason">
          {(field) => (
            <TextField
              {...field}
              label={labels.overrideReason}
              help={intl.formatMessage(
                { id: "messages.override.help" },
                { from: rules.sendFrom, to: rules.sendTo },
              )}
              isRequired
            />
          )}
        </Field>
      )}
      {rules && <MessageLength rules={rules} text={text} isEmergency={isEmergency} />}
    </FormDialog>
  );
}

/** Why it is not sent, and the field that it is about. */
function useRefusal(): (result: Refused) => [string, Record<string, string>?] {
  const intl = useIntl();
  const words = useMessageWords();
  const instant = useFormatInstant();
  return (result) => {
    switch (result.__typename) {
      case "CannotReceive":
        return [
          intl.formatMessage(
            { id: "messages.refused.person" },
            { reason: words.reason(result.reason) },
          ),
        ];
      case "OutsideWindow": {
        const { sendFrom: from, sendTo: to } = result;
        return [intl.formatMessage({ id: "messages.refused.window" }, { from, to })];
      }
      case "SameTextSent": {
        const at = instant(result.at);
        const said = intl.formatMessage({ id: "messages.refused.same" }, { at });
        return [said, { text: said }];
      }
      case "WordsForbidden": {
        const list = result.words.join(intl.formatMessage({ id: "list.separator" }));
        const said = intl.formatMessage({ id: "messages.refused.words" }, { words: list });
        return [said, { text: said }];
      }
    }
  };
}
