import { addDays, isDay } from "@wuzi/domain/calendar/china-day";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { addedCategorySchema, categorySchema } from "@wuzi/domain/prevent/control-input";
import { approverLabels, approvers } from "@wuzi/domain/prevent/control-state";
import { anchorRuleLabels, anchorRules } from "@wuzi/domain/prevent/control-until";
import { useIntl } from "react-intl";
import { check, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { AnchorRule, ReleaseApprover } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import type { CategoryVersion } from "./categories-query.ts";

const revise = graphql(`
  mutation ReviseControlCategory($input: ReviseControlCategoryInput!) {
    reviseControlCategory(input: $input) {
      id
    }
  }
`);
const add = graphql(`
  mutation AddControlCategory($input: AddControlCategoryInput!) {
    addControlCategory(input: $input) {
      id
    }
  }
`);

const types = ["ControlCategory"];
const validFrom = pipe(string(), check(isDay, "REQUIRED"));
const revised = object({ ...categorySchema.entries, code: string(), validFrom });
const added = object({ ...addedCategorySchema.entries, validFrom });

type Values = {
  code: string;
  label: string;
  definition: string;
  sourceDocument: string;
  anchorRule: string;
  days: number;
  checksPerDay: number;
  approver: string;
  note: string;
  validFrom: string;
};

type CategoryDialogProps = { onClose: () => void } & (
  | { category: CategoryVersion; groupCode?: never }
  | { category?: never; groupCode: string }
);

/** A new version of a category from a day to come, or a category that the group did not have. */
export function CategoryDialog({ category, groupCode, onClose }: CategoryDialogProps) {
  const intl = useIntl();
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const today = dayOf(useNow());
  const key = useSendKey();
  const sendRevised = useSend(revise, types);
  const sendAdded = useSend(add, types);
  const say = (id: Word) => intl.formatMessage({ id: `control.cat.${id}` });
  const isNew = category === undefined;
  const labels = {
    code: say("code"),
    label: say("label"),
    definition: say("definition"),
    sourceDocument: say("source"),
    anchorRule: say("anchor"),
    days: say("days"),
    checksPerDay: say("checks"),
    approver: say("approver"),
    note: say("note"),
    validFrom: say("from"),
  };
  const form = useConsoleForm<Values, InferOutput<typeof revised>>({
    schema: isNew ? added : revised,
    defaultValues: {
      code: category?.code ?? "",
      label: category?.label ?? "",
      definition: category?.definition ?? "",
      sourceDocument: category?.sourceDocument ?? "",
      anchorRule: category === undefined ? "arrived" : domainWord(category.anchorRule),
      days: category?.days ?? 14,
      checksPerDay: category?.checksPerDay ?? 2,
      approver: category === undefined ? "town" : domainWord(category.approver),
      note: category?.note ?? "",
      validFrom: addDays(today, 1),
    },
    labels,
    optional: ["note"],
    onSubmit: async ({ code, anchorRule, approver, ...rest }) => {
      const known = {
        ...rest,
        anchorRule: anchorRule.toUpperCase() as AnchorRule,
        approver: approver.toUpperCase() as ReleaseApprover,
      };
      const { failure } = isNew
        ? await sendAdded({ input: { ...known, code, groupCode, idempotencyKey: key.current() } })
        : await sendRevised({ input: { ...known, id: category.id, version: category.version } });
      key.answered(failure);
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "control.cat.saved" }, { name: rest.label }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={
        isNew
          ? say("add")
          : intl.formatMessage({ id: "control.cat.revise.label" }, { name: category.label })
      }
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.save" })}
    >
      {isNew && (
        <Field control={form.control} name="code">
          {(field) => (
            <TextField {...field} label={labels.code} help={say("code.help")} isRequired />
          )}
        </Field>
      )}
      <Field control={form.control} name="label">
        {(field) => <TextField {...field} label={labels.label} isRequired />}
      </Field>
      <Field control={form.control} name="definition">
        {(field) => <TextArea {...field} label={labels.definition} isRequired />}
      </Field>
      <Field control={form.control} name="sourceDocument">
        {(field) => <TextField {...field} label={labels.sourceDocument} isRequired />}
      </Field>
      <Field control={form.control} name="anchorRule">
        {(field) => (
          <Select
            {...field}
            label={labels.anchorRule}
            isRequired
            placeholder={false}
            options={anchorRules.map((value) => ({
              value: value as string,
              label: labelOf(anchorRuleLabels, value, language),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="days">
        {(field) => (
          <NumberField {...field} label={labels.days} isRequired minValue={1} maxValue={60} />
        )}
      </Field>
      <Field control={form.control} name="checksPerDay">
        {(field) => (
          <NumberField
            {...field}
            label={labels.checksPerDay}
            isRequired
            minValue={1}
            maxValue={4}
          />
        )}
      </Field>
      <Field control={form.control} name="approver">
        {(field) => (
          <Select
            {...field}
            label={labels.approver}
            isRequired
            placeholder={false}
            options={approvers.map((value) => ({
              value: value as string,
              label: labelOf(approverLabels, value, language),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="note">
        {(field) => <TextField {...field} label={labels.note} />}
      </Field>
      <Field control={form.control} name="validFrom">
        {(field) => (
          <DateField
            {...field}
            label={labels.validFrom}
            help={say(isNew ? "from.new" : "from.help")}
            isRequired
          />
        )}
      </Field>
    </FormDialog>
  );
}

type Word =
  | "add"
  | "code"
  | "code.help"
  | "label"
  | "definition"
  | "source"
  | "anchor"
  | "days"
  | "checks"
  | "approver"
  | "note"
  | "from"
  | "from.new"
  | "from.help";
