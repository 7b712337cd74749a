import { outreachChannels } from "@wuzi/domain/publicity/outreach-channel";
import type { Control } from "react-hook-form";
import { FormattedMessage } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { OutreachChannel } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { MaterialsField } from "../materials-field.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import type { TaskLineValues } from "./task-line-values.ts";

const choices = graphql(`
  query TaskLineChoices($officeId: ID!) {
    offices(
      first: 100
      filter: {
        parentId: $officeId
        state: OPEN
        kinds: [TOWN_FEDERATION, STREET_FEDERATION, ASSOCIATION, VILLAGE_POST, COMMUNITY_POST, GRID]
      }
    ) {
      nodes {
        id
        shortName
      }
    }
  }
`);

type TaskLineFieldsProps<Values extends TaskLineValues, Output> = {
  control: Control<Values, unknown, Output>;
  say: (word: keyof TaskLineValues) => string;
};

/** Who does it, how, with what, until when. */
export function TaskLineFields<Values extends TaskLineValues, Output>(
  props: TaskLineFieldsProps<Values, Output>,
) {
  const { say } = props;
  // of whatever a form holds beside, this part knows the line
  const control = props.control as unknown as Control<TaskLineValues>;
  const words = useOutreachWords();
  const { actingPost } = useSession();
  const officeId = actingPost?.officeId ?? "";
  const { data } = useLoad(choices, { officeId }, { pause: officeId === "" });
  const offices = data?.offices.nodes ?? [];
  const own = actingPost ? [{ id: officeId, shortName: actingPost.officeName }] : [];
  const options = [...own, ...offices].map(({ id, shortName }) => ({
    value: id,
    label: shortName,
  }));
  return (
    <>
      <Field control={control} name="officeIds">
        {({ value, ...field }) => (
          <>
            <CheckboxGroup
              {...field}
              value={[...value]}
              label={say("officeIds")}
              isRequired
              options={options}
            />
            <Row>
              <Button onPress={() => field.onChange(offices.map(({ id }) => id))}>
                <FormattedMessage id="plans.allBelow" />
              </Button>
              <Button variant="quiet" onPress={() => field.onChange([])}>
                <FormattedMessage id="plans.none" />
              </Button>
            </Row>
          </>
        )}
      </Field>
      <Field control={control} name="channel">
        {(field) => (
          <Select
            {...field}
            label={say("channel")}
            isRequired
            options={outreachChannels.map((value) => ({
              value: value as string,
              label: words.channel(value.toUpperCase() as OutreachChannel),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="materialIds">
        {({ value, error, onChange }) => (
          <MaterialsField
            label={say("materialIds")}
            value={value}
            error={error}
            onChange={onChange}
          />
        )}
      </Field>
      <Field control={control} name="instruction">
        {(field) => <TextArea {...field} label={say("instruction")} rows={2} limit={300} />}
      </Field>
      <Field control={control} name="dueOn">
        {(field) => <DateField {...field} label={say("dueOn")} isRequired />}
      </Field>
    </>
  );
}
