import { dutyKinds } from "@wuzi/domain/prevent/duty-kind";
import { useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { DutyKind } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useDutyWords } from "../duty-words.ts";
import { ruleSchema, usualWindows, type RuleValues } from "./rule-schema.ts";
import { RuleTimes } from "./rule-times.tsx";

const createDutyRule = graphql(`
  mutation CreateDutyRule($input: CreateDutyRuleInput!) {
    createDutyRule(input: $input) {
      __typename
      ... on DutyRule {
        id
      }
    }
  }
`);

const changed = ["DutyRule", "DutySlot", "DutyBoardCell"] as const;

/** A new rule: for whom, what, in which windows of which days. */
export function RuleDialog({ officeId, onClose }: { officeId: string; onClose: () => void }) {
  const intl = useIntl();
  const words = useDutyWords();
  const send = useSend(createDutyRule, changed);
  const key = useSendKey();
  const today = dayOf(useNow());
  const labels = {
    officeId: intl.formatMessage({ id: "duties.rule.office" }),
    kind: intl.formatMessage({ id: "duties.rule.kind" }),
    windows: intl.formatMessage({ id: "duties.rule.windows" }),
    everyNDays: intl.formatMessage({ id: "duties.rule.everyN" }),
    validFrom: intl.formatMessage({ id: "duties.rule.from" }),
    validTo: intl.formatMessage({ id: "duties.rule.to" }),
  };
  const form = useConsoleForm<RuleValues, InferOutput<typeof ruleSchema>>({
    schema: ruleSchema,
    defaultValues: {
      officeId,
      kind: "daily_report",
      windows: usualWindows.daily_report,
      everyNDays: 1,
      workingDaysOnly: false,
      validFrom: today,
      validTo: "",
    },
    labels,
    optional: ["validTo"],
    onSubmit: async ({ kind, validTo, ...values }) => {
      const { data, failure } = await send({
        input: {
          ...values,
          validTo: validTo ?? null,
          kind: kind.toUpperCase() as DutyKind,
          idempotencyKey: key.current(),
        },
      });
      if (failure) return key.answered(failure);
      if (data.createDutyRule.__typename !== "DutyRule") {
        const overlaps = intl.formatMessage({ id: "duties.rule.overlaps" });
        return key.answered(refusal(overlaps, { kind: overlaps }));
      }
      key.answered(null);
      showToast({ tone: "success", text: intl.formatMessage({ id: "duties.rule.done" }) });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "duties.rule.add" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "duties.rule.submit" })}
    >
      <Field control={form.control} name="kind">
        {(field) => (
          <Select
            {...field}
            onChange={(kind) => {
              field.onChange(kind);
              const usual = dutyKinds.find((word) => word === kind);
              if (usual) form.form.setValue("windows", usualWindows[usual]);
            }}
            label={labels.kind}
            placeholder={false}
            options={dutyKinds.map((kind) => ({
              value: kind,
              label: words.kind(kind.toUpperCase() as DutyKind),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="officeId">
        {(field) => (
          <OfficeComboBox
            {...field}
            label={labels.officeId}
            help={intl.formatMessage({ id: "duties.rule.office.help" })}
            isRequired
          />
        )}
      </Field>
      <RuleTimes control={form.control} labels={labels} />
      <Field control={form.control} name="validFrom">
        {(field) => <DateField {...field} label={labels.validFrom} isRequired />}
      </Field>
      <Field control={form.control} name="validTo">
        {(field) => <DateField {...field} label={labels.validTo} />}
      </Field>
    </FormDialog>
  );
}
