import { needKindLabels, needKinds } from "@wuzi/domain/care/need-kind";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { memberOutcomes } from "@wuzi/domain/prevent/visit-outcome";
import { useIntl } from "react-intl";
import type { MemberOutcome } from "../../../../gql/graphql.ts";
import { CheckboxField } from "../../../../shared/ui/checkbox-field.tsx";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useScreeningWords } from "../use-screening-words.ts";
import { well, type Member, type MemberValues, type VisitValues } from "./visit-values.ts";

const choices = memberOutcomes.map((word) => word.toUpperCase() as MemberOutcome);

type VisitFieldsProps = {
  members: readonly Member[];
  values: VisitValues;
  onChange: (values: VisitValues) => void;
};

/** Of everybody behind the door what came of it, and what they were found to need. */
export function VisitFields({ members, values, onChange }: VisitFieldsProps) {
  const intl = useIntl();
  function change(id: string, member: MemberValues): void {
    onChange({ ...values, members: { ...values.members, [id]: member } });
  }
  return (
    <>
      {members.map(({ id, name }) => (
        <MemberFields
          key={id}
          name={name}
          // whoever has moved in since the form was opened is seen, and not recorded unseen
          member={values.members[id] ?? well}
          onChange={(next) => change(id, next)}
        />
      ))}
      <TextArea
        label={intl.formatMessage({ id: "screening.note" })}
        rows={2}
        limit={500}
        value={values.note}
        onChange={(note) => onChange({ ...values, note })}
      />
    </>
  );
}

type MemberFieldsProps = {
  name: string;
  member: MemberValues;
  onChange: (member: MemberValues) => void;
};

function MemberFields({ name, member, onChange }: MemberFieldsProps) {
  const intl = useIntl();
  const words = useScreeningWords();
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  return (
    <Stack gap={3}>
      <RadioGroup
        label={name}
        isRequired
        value={member.outcome}
        onChange={(outcome) => onChange({ ...member, outcome })}
        options={choices.map((value) => ({ value, label: words.member(value) }))}
      />
      <CheckboxField
        label={intl.formatMessage({ id: "screening.needs.some" }, { name })}
        value={member.hasNeeds}
        onChange={(hasNeeds) => onChange({ ...member, hasNeeds })}
      />
      {member.hasNeeds && (
        <>
          <CheckboxGroup
            label={intl.formatMessage({ id: "screening.needs" }, { name })}
            value={[...member.needs]}
            onChange={(needs) => onChange({ ...member, needs })}
            options={needKinds.map((value) => ({
              value,
              label: labelOf(needKindLabels, value, language),
            }))}
          />
          <TextField
            label={intl.formatMessage({ id: "screening.needs.note" }, { name })}
            value={member.needsNote}
            onChange={(needsNote) => onChange({ ...member, needsNote })}
          />
        </>
      )}
    </Stack>
  );
}
