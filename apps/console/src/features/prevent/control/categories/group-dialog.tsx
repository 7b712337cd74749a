import { addDays, isDay } from "@wuzi/domain/calendar/china-day";
import { addedGroupSchema, groupSchema } from "@wuzi/domain/prevent/control-input";
import { useIntl } from "react-intl";
import { check, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import type { GroupVersion } from "./categories-query.ts";

const revise = graphql(`
  mutation ReviseControlGroup($input: ReviseControlGroupInput!) {
    reviseControlGroup(input: $input) {
      id
    }
  }
`);
const add = graphql(`
  mutation AddControlGroup($input: AddControlGroupInput!) {
    addControlGroup(input: $input) {
      id
    }
  }
`);

const types = ["ControlGroup", "ControlCategory"];
const validFrom = pipe(string(), check(isDay, "REQUIRED"));
const revised = object({ ...groupSchema.entries, code: string(), validFrom });
const added = object({ ...addedGroupSchema.entries, validFrom });

type Values = { code: string; label: string; note: string; validFrom: string };
type GroupDialogProps = { group?: GroupVersion; onClose: () => void };

/** Other words for a group from a day to come (a confirmed definition loses its remark), or a new group. */
export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const key = useSendKey();
  const sendRevised = useSend(revise, types);
  const sendAdded = useSend(add, types);
  const say = (id: Word) => intl.formatMessage({ id: `control.cat.${id}` });
  const labels = {
    code: say("code"),
    label: say("label"),
    note: say("note"),
    validFrom: say("from"),
  };
  const isNew = group === undefined;
  const form = useConsoleForm<Values, InferOutput<typeof revised>>({
    schema: isNew ? added : revised,
    defaultValues: {
      code: group?.code ?? "",
      label: group?.label ?? "",
      note: group?.note ?? "",
      validFrom: isNew ? today : addDays(today, 1),
    },
    labels,
    optional: ["note"],
    onSubmit: async ({ code, ...values }) => {
      const { failure } = isNew
        ? await sendAdded({ input: { ...values, code, idempotencyKey: key.current() } })
        : await sendRevised({ input: { ...values, id: group.id, version: group.version } });
      key.answered(failure);
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "control.cat.saved" }, { name: values.label }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={say(isNew ? "group.add" : "group")}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.save" })}
    >
      {isNew && (
        <Field control={form.control} name="code">
          {(field) => (
            <TextField {...field} label={labels.code} help={say("group.code.help")} isRequired />
          )}
        </Field>
      )}
      <Field control={form.control} name="label">
        {(field) => <TextField {...field} label={labels.label} isRequired />}
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
  | "code"
  | "group.code.help"
  | "label"
  | "note"
  | "from"
  | "from.new"
  | "from.help"
  | "group"
  | "group.add";
