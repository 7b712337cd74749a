import { groupMemberSchema } from "@wuzi/domain/prevent/responsibility-input";
import { useIntl } from "react-intl";
import { intersect, object, picklist, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { GroupRole } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { CadreFields } from "../cadre/cadre-fields.tsx";
import {
  cadreControl,
  cadreMissing,
  cadreToSend,
  noCadre,
  type CadreValues,
} from "../cadre/cadre-values.ts";
import { changed } from "../changed-types.ts";
import { useResponsibilityWords } from "../use-responsibility-words.ts";

const addGroupMember = graphql(`
  mutation AddGroupMember($input: AddGroupMemberInput!) {
    addGroupMember(input: $input) {
      __typename
      ... on LeadingGroup {
        id
      }
    }
  }
`);

const roles = ["HEAD", "DEPUTY_HEAD", "MEMBER"] as const satisfies GroupRole[];
const schema = intersect([
  groupMemberSchema,
  object({ source: string(), staffId: string(), role: picklist(roles, "CHOOSE") }),
]);

type Values = CadreValues & {
  role: GroupRole | "";
  duties: string;
  fromDay: string;
  toDay: string;
};

type AddMemberDialogProps = {
  group: { id: string; name: string };
  day: string;
  onClose: () => void;
};

/** Somebody joins a leading group: who, as what, for what, from when. */
export function AddMemberDialog({ group, day, onClose }: AddMemberDialogProps) {
  const intl = useIntl();
  const words = useResponsibilityWords();
  const send = useSend(addGroupMember, changed);
  const key = useSendKey();
  const say = (id: "groupRole" | "staffId" | "name" | "title" | "duties" | "fromDay") =>
    intl.formatMessage({ id: `responsibility.${id}` });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { ...noCadre, role: "", duties: "", fromDay: day, toDay: "" },
    labels: {
      role: say("groupRole"),
      staffId: say("staffId"),
      name: say("name"),
      title: say("title"),
      duties: say("duties"),
      fromDay: say("fromDay"),
    },
    optional: ["name", "title", "duties", "toDay"],
    onSubmit: async (values) => {
      const missing = cadreMissing(values);
      if (missing) return missing;
      const { role, duties, fromDay } = values;
      const input = {
        groupId: group.id,
        role,
        ...cadreToSend(values),
        duties: duties ?? null,
        fromDay,
        idempotencyKey: key.current(),
      };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      const { __typename } = data.addGroupMember;
      if (__typename === "HeadOverlaps") {
        return key.answered(refusal("", { role: "HEAD_OVERLAPS" }));
      }
      if (__typename === "MemberOverlaps") {
        return key.answered(refusal("", { fromDay: "MEMBER_OVERLAPS" }));
      }
      key.answered(null);
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "responsibility.member.added" }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "responsibility.member.add" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "responsibility.save" })}
    >
      <Field control={form.control} name="role">
        {(field) => (
          <Select
            {...field}
            label={say("groupRole")}
            isRequired
            options={roles.map((role) => ({ value: role, label: words.groupRole(role) }))}
          />
        )}
      </Field>
      <CadreFields control={cadreControl(form.control)} />
      <Field control={form.control} name="duties">
        {(field) => <TextField {...field} label={say("duties")} cleanPaste={cleanText} />}
      </Field>
      <Field control={form.control} name="fromDay">
        {(field) => <DateField {...field} label={say("fromDay")} isRequired />}
      </Field>
    </FormDialog>
  );
}
