import { templateVariables } from "@wuzi/domain/publicity/message-template";
import { longestMessage } from "@wuzi/domain/publicity/split-message";
import { Braces } from "lucide-react";
import { useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import type { ConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import type { CampaignOutput, CampaignValues } from "./campaign-values.ts";

type TemplateFieldProps = { label: string; form: ConsoleForm<CampaignValues, CampaignOutput> };

/** The text, with the variables that may stand in it: put where the caret was. */
export function TemplateField({ label, form }: TemplateFieldProps) {
  const intl = useIntl();
  const area = useRef<HTMLTextAreaElement>(null);

  function put(name: string): void {
    const text = form.form.getValues("template");
    const from = area.current?.selectionStart ?? text.length;
    const to = area.current?.selectionEnd ?? text.length;
    const changed = `${text.slice(0, from)}{${name}}${text.slice(to)}`;
    form.form.setValue("template", changed, { shouldDirty: true });
  }

  return (
    <>
      <Field control={form.control} name="template">
        {({ ref, ...field }) => (
          <TextArea
            {...field}
            ref={(element) => {
              ref(element);
              area.current = element;
            }}
            label={label}
            help={intl.formatMessage({ id: "campaigns.text.help" })}
            isRequired
            rows={6}
            limit={longestMessage}
          />
        )}
      </Field>
      <Row>
        {Object.values(templateVariables).map((name) => (
          <Button key={name} icon={Braces} onPress={() => put(name)}>
            <FormattedMessage id="campaigns.text.put" values={{ name }} />
          </Button>
        ))}
      </Row>
    </>
  );
}
