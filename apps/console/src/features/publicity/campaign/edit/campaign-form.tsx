import { messageClasses } from "@wuzi/domain/registry/message-class";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import type { PersonFilter } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";
import { AudienceFields } from "./audience-fields.tsx";
import { AudiencePreview } from "./audience-preview.tsx";
import {
  audienceOf,
  campaignSchema,
  classOf,
  type CampaignOutput,
  type CampaignValues,
} from "./campaign-values.ts";
import { placed } from "./placed.ts";
import { TemplateField } from "./template-field.tsx";
import { TextLength } from "./text-length.tsx";

type CampaignFormProps = {
  start: CampaignValues;
  /** What is typed waits under this name until it is sent. */
  draftKey: string;
  /** Whether it begins with a campaign that is stored. */
  isEdit?: boolean;
  /** Parts of the audience that the form does not offer. */
  others?: PersonFilter;
  onSend: (values: CampaignOutput) => Promise<Failure | null>;
};

/** What is sent, on which ground, to whom; what it comes to is asked for before it is kept. */
export function CampaignForm(props: CampaignFormProps) {
  const { start, draftKey, isEdit = false, others, onSend } = props;
  const intl = useIntl();
  const words = useCampaignWords();
  const labels = {
    messageClass: intl.formatMessage({ id: "campaigns.class" }),
    title: intl.formatMessage({ id: "campaigns.title" }),
    legalBasis: intl.formatMessage({ id: "campaigns.legalBasis" }),
    template: intl.formatMessage({ id: "campaigns.content" }),
    officeId: intl.formatMessage({ id: "campaigns.audience.office" }),
  };
  const form = useConsoleForm<CampaignValues, CampaignOutput>({
    schema: campaignSchema,
    defaultValues: start,
    draftKey,
    isEdit,
    labels,
    optional: ["officeId"],
    onSubmit: async (values) => {
      const failure = await onSend(values);
      return failure && placed(failure);
    },
  });
  const now = useWatch({ control: form.control, compute: (values: CampaignValues) => values });
  return (
    <Form form={form}>
      <Field control={form.control} name="messageClass">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.messageClass}
            isRequired
            options={messageClasses.map((value) => ({
              value: value as string,
              label: words.messageClass(classOf(value)),
              help: intl.formatMessage({ id: `campaigns.class.${value}` }),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="title">
        {(field) => (
          <TextField
            {...field}
            label={labels.title}
            help={intl.formatMessage({ id: "campaigns.title.help" })}
            isRequired
          />
        )}
      </Field>
      <Field control={form.control} name="legalBasis">
        {(field) => (
          <TextField
            {...field}
            label={labels.legalBasis}
            help={intl.formatMessage({ id: "campaigns.legalBasis.help" })}
            isRequired
          />
        )}
      </Field>
      <TemplateField label={labels.template} form={form} />
      <TextLength template={now.template} isEmergency={now.messageClass === "emergency"} />
      <AudienceFields form={form} />
      <AudiencePreview
        input={{
          messageClass: classOf(now.messageClass),
          template: now.template,
          audience: audienceOf(now, others),
        }}
      />
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="campaigns.save" />
        </Button>
        <ButtonLink to="/campaigns">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
