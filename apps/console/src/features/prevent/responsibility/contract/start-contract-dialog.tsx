import { contractSchema } from "@wuzi/domain/prevent/responsibility-input";
import { useIntl } from "react-intl";
import { intersect, object, picklist, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ContractRole, StartContractMutation } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
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

const startContract = graphql(`
  mutation StartContract($input: StartContractInput!) {
    startContract(input: $input) {
      __typename
      ... on AreaContract {
        id
      }
      ... on LeadOverlaps {
        leadName
      }
    }
  }
`);

const roles = ["LEAD", "DEPUTY"] as const satisfies ContractRole[];
const schema = intersect([
  contractSchema,
  object({ source: string(), staffId: string(), role: picklist(roles, "CHOOSE") }),
]);

type Values = CadreValues & {
  role: ContractRole | "";
  fromDay: string;
  toDay: string;
  note: string;
};

type StartContractDialogProps = {
  area: { id: string; name: string };
  day: string;
  onClose: () => void;
};

/** A cadre takes an area on: who, as what, from when. */
export function StartContractDialog({ area, day, onClose }: StartContractDialogProps) {
  const intl = useIntl();
  const words = useResponsibilityWords();
  const send = useSend(startContract, changed);
  const key = useSendKey();
  const say = (id: "role" | "staffId" | "name" | "title" | "fromDay" | "toDay" | "note") =>
    intl.formatMessage({ id: `responsibility.${id}` });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { ...noCadre, role: "", fromDay: day, toDay: "", note: "" },
    labels: {
      role: say("role"),
      staffId: say("staffId"),
      name: say("name"),
      title: say("title"),
      fromDay: say("fromDay"),
      toDay: say("toDay"),
      note: say("note"),
    },
    optional: ["name", "title", "toDay", "note"],
    onSubmit: async (values) => {
      const missing = cadreMissing(values);
      if (missing) return missing;
      const { role, fromDay, toDay, note } = values;
      const input = {
        officeId: area.id,
        role,
        ...cadreToSend(values),
        fromDay,
        toDay: toDay ?? null,
        note: note ?? null,
        idempotencyKey: key.current(),
      };
      const { data, failure } = await send({ input });
      const refused = key.answered(failure ?? refusedBy(data.startContract));
      if (refused) return refused;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "responsibility.start.done" }, { area: area.name }),
      });
      onClose();
      return null;
    },
  });

  function refusedBy(result: StartContractMutation["startContract"]): Failure | null {
    if (result.__typename === "AreaContract") return null;
    if (result.__typename === "CadreOverlaps") return refusal("", { fromDay: "CADRE_OVERLAPS" });
    const name = result.leadName ?? "";
    const text = intl.formatMessage({ id: "responsibility.leadOverlaps" }, { name });
    return refusal("", { role: text });
  }

  return (
    <FormDialog
      title={intl.formatMessage({ id: "responsibility.start.title" }, { area: area.name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "responsibility.save" })}
    >
      <Field control={form.control} name="role">
        {(field) => (
          <Select
            {...field}
            label={say("role")}
            isRequired
            options={roles.map((role) => ({ value: role, label: words.contractRole(role) }))}
          />
        )}
      </Field>
      <CadreFields control={cadreControl(form.control)} />
      <Field control={form.control} name="fromDay">
        {(field) => <DateField {...field} label={say("fromDay")} isRequired />}
      </Field>
      <Field control={form.control} name="toDay">
        {(field) => (
          <DateField
            {...field}
            label={say("toDay")}
            help={intl.formatMessage({ id: "responsibility.toDay.help" })}
          />
        )}
      </Field>
      <Field control={form.control} name="note">
        {(field) => <TextField {...field} label={say("note")} cleanPaste={cleanText} />}
      </Field>
    </FormDialog>
  );
}
