import { singleCategories } from "@wuzi/domain/registry/disability";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import type { DisabilityCategory, MaterialLanguage } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import { materialLanguages, type MaterialWords } from "./material-values.ts";

type MaterialWordsFieldsProps<Values extends MaterialWords, Output> = {
  control: Control<Values, unknown, Output>;
  /** Said under the categories. */
  help?: string;
};

/** What a material says of itself: title, summary, whom it serves, language. */
export function MaterialWordsFields<Values extends MaterialWords, Output>(
  props: MaterialWordsFieldsProps<Values, Output>,
) {
  const intl = useIntl();
  const words = useOutreachWords();
  const { category } = usePersonWords();
  // the fields are among those of any form that holds them
  const control = props.control as unknown as Control<MaterialWords, unknown, Output>;
  const say = (word: keyof MaterialWords) => intl.formatMessage({ id: `materials.${word}` });
  return (
    <>
      <Field control={control} name="title">
        {(field) => <TextField {...field} label={say("title")} isRequired />}
      </Field>
      <Field control={control} name="summary">
        {(field) => <TextArea {...field} label={say("summary")} rows={2} limit={300} />}
      </Field>
      <Field control={control} name="categories">
        {({ value, ...field }) => (
          <CheckboxGroup
            {...field}
            value={[...value]}
            label={say("categories")}
            {...(props.help !== undefined && { help: props.help })}
            isRequired
            options={singleCategories.map((each) => ({
              value: each as string,
              label: category(each.toUpperCase() as DisabilityCategory),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="language">
        {(field) => (
          <Select
            {...field}
            label={say("language")}
            isRequired
            options={materialLanguages.map((value) => ({
              value: value as string,
              label: words.language(value.toUpperCase() as MaterialLanguage),
            }))}
          />
        )}
      </Field>
    </>
  );
}
