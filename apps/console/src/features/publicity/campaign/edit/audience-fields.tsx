import { channels } from "@wuzi/domain/registry/channel";
import { categories } from "@wuzi/domain/registry/disability";
import { FormattedMessage, useIntl } from "react-intl";
import type { Channel, DisabilityCategory } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import type { ConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { ChoiceFilter } from "../../../../shared/ui/choice-filter.tsx";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import type { CampaignOutput, CampaignValues } from "./campaign-values.ts";
import styles from "../campaign.module.css";

const grades = ["1", "2", "3", "4"] as const;

type AudienceFieldsProps = { form: ConsoleForm<CampaignValues, CampaignOutput> };

/** To whom: everybody of the scope unless narrowed by unit, category, grade and channel. */
export function AudienceFields({ form: { control } }: AudienceFieldsProps) {
  const intl = useIntl();
  const words = usePersonWords();
  return (
    <Fieldset legend={intl.formatMessage({ id: "campaigns.audience" })}>
      <p className={styles.about}>
        <FormattedMessage id="campaigns.audience.help" />
      </p>
      <Field control={control} name="officeId">
        {(field) => (
          <OfficeComboBox
            {...field}
            label={intl.formatMessage({ id: "campaigns.audience.office" })}
          />
        )}
      </Field>
      <Row>
        <Field control={control} name="categories">
          {({ value, onChange }) => (
            <ChoiceFilter
              label={intl.formatMessage({ id: "campaigns.audience.category" })}
              options={categories.map((word) => ({
                value: word as string,
                label: words.category(word.toUpperCase() as DisabilityCategory),
              }))}
              value={value}
              onChange={onChange}
            />
          )}
        </Field>
        <Field control={control} name="grades">
          {({ value, onChange }) => (
            <ChoiceFilter
              label={intl.formatMessage({ id: "campaigns.audience.grade" })}
              options={grades.map((word) => ({
                value: word as string,
                label: words.grade(Number(word)),
              }))}
              value={value}
              onChange={onChange}
            />
          )}
        </Field>
        <Field control={control} name="channels">
          {({ value, onChange }) => (
            <ChoiceFilter
              label={intl.formatMessage({ id: "campaigns.audience.channel" })}
              options={channels.map((word) => ({
                value: word as string,
                label: words.channel(word.toUpperCase() as Channel),
              }))}
              value={value}
              onChange={onChange}
            />
          )}
        </Field>
      </Row>
    </Fieldset>
  );
}
