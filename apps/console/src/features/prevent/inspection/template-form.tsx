import { templateSchema } from "@wuzi/domain/prevent/inspection";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { safeParse } from "valibot";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { faultWords } from "../../../shared/form/fault-words.ts";
import { useSendKey } from "../../../shared/form/use-send-key.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { TextArea } from "../../../shared/ui/text-area.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";

const saveTemplate = graphql(`
  mutation SaveInspectionTemplate($input: SaveInspectionTemplateInput!) {
    saveInspectionTemplate(input: $input) {
      id
    }
  }
`);

const types = ["InspectionTemplate"];

/** A new template, one item a line. */
export function TemplateForm({ onSaved }: { onSaved: (id: string) => void }) {
  const intl = useIntl();
  const send = useSend(saveTemplate, types);
  const key = useSendKey();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [text, setText] = useState("");

  async function save(): Promise<string | undefined> {
    const items = text.split("\n").filter((line) => line.trim() !== "");
    if (!safeParse(templateSchema, { name, items }).success) {
      return intl.formatMessage({ id: "inspection.template.incomplete" });
    }
    const { data, failure } = await send({
      input: { name, items, idempotencyKey: key.current() },
    });
    key.answered(failure);
    const [field] = failure?.fields ?? [];
    if (field) return faultWords(intl, field.code);
    if (failure) return failureText(intl, failure);
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: "inspection.template.saved" }, { name }),
    });
    onSaved(data.saveInspectionTemplate.id);
    setName("");
    setText("");
    return undefined;
  }

  return (
    <Row>
      <Button onPress={() => setOpen(true)}>
        <FormattedMessage id="inspection.template.new" />
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: "inspection.template.new" })}
        confirmLabel={intl.formatMessage({ id: "inspection.template.save" })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={save}
      >
        <Stack gap={4}>
          <TextField
            label={intl.formatMessage({ id: "inspection.template.name" })}
            isRequired
            value={name}
            onChange={setName}
          />
          <TextArea
            label={intl.formatMessage({ id: "inspection.template.items" })}
            help={intl.formatMessage({ id: "inspection.template.help" })}
            isRequired
            value={text}
            onChange={setText}
          />
        </Stack>
      </AlertDialog>
    </Row>
  );
}
