import { nonEmpty, object, pipe, string } from "valibot";
import { Field } from "../../shared/form/field.tsx";
import { Form } from "../../shared/form/form.tsx";
import { useConsoleForm } from "../../shared/form/use-console-form.ts";
import { Button } from "../../shared/ui/button.tsx";
import { DateField } from "../../shared/ui/date-field.tsx";
import { RadioGroup } from "../../shared/ui/radio-group.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { Row } from "../../shared/ui/stack.tsx";
import { TextField } from "../../shared/ui/text-field.tsx";
import { showToast } from "../../shared/ui/toast.ts";
import { officeKinds } from "./samples.ts";
import { ShowcaseSection } from "./showcase-section.tsx";

const empty = { officeName: "", kind: "", openedOn: "", urgency: "" };
const labels = {
  officeName: "机构名称",
  kind: "类型",
  openedOn: "设立日期",
  urgency: "紧急程度",
};

const filled = pipe(string(), nonEmpty("REQUIRED"));
const schema = object({
  officeName: filled,
  kind: filled,
  openedOn: filled,
  urgency: filled,
});

const takenName = "白沙镇残联";

/** A form with every manner: press 保存 while it is empty; the name 白沙镇残联 is refused as taken. */
export function FormSample() {
  const form = useConsoleForm({
    schema,
    defaultValues: empty,
    labels,
    draftKey: "showcase",
    onSubmit: async (values) => {
      if (values.officeName === takenName) return nameTaken;
      showToast({ tone: "success", text: `已保存${values.officeName}。` });
      return null;
    },
  });

  return (
    <ShowcaseSection title="表单">
      <Form form={form} label="新建机构">
        <Field control={form.control} name="officeName">
          {(field) => <TextField label={labels.officeName} isRequired {...field} />}
        </Field>
        <Field control={form.control} name="kind">
          {(field) => <Select label={labels.kind} isRequired options={officeKinds} {...field} />}
        </Field>
        <Field control={form.control} name="openedOn">
          {(field) => <DateField label={labels.openedOn} isRequired {...field} />}
        </Field>
        <Field control={form.control} name="urgency">
          {(field) => (
            <RadioGroup
              label={labels.urgency}
              isRequired
              options={[
                { value: "now", label: "紧急" },
                { value: "later", label: "一般" },
              ]}
              {...field}
            />
          )}
        </Field>
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            保存
          </Button>
        </Row>
      </Form>
    </ShowcaseSection>
  );
}

const nameTaken = {
  kind: "invalid",
  code: "BAD_USER_INPUT",
  message: "The input is not valid.",
  requestId: "20200229-0001",
  details: {},
  fields: [{ path: "input.officeName", message: "Taken.", code: "已有同名机构，请换一个名称" }],
} as const;
