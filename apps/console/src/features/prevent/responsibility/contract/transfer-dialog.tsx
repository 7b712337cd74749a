import { transferSchema } from "@wuzi/domain/prevent/responsibility-input";
import { useIntl } from "react-intl";
import { intersect, object, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ContractLineFragment } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
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

const transferContract = graphql(`
  mutation TransferContract($input: TransferContractInput!) {
    transferContract(input: $input) {
      __typename
      ... on AreaContract {
        id
        name
      }
    }
  }
`);

const schema = intersect([transferSchema, object({ source: string(), staffId: string() })]);

type Values = CadreValues & { fromDay: string; handoverNote: string };

type TransferDialogProps = {
  contract: ContractLineFragment;
  day: string;
  onClose: () => void;
};

/** Somebody else takes the area over: one ends the day before, the other begins. */
export function TransferDialog({ contract, day, onClose }: TransferDialogProps) {
  const intl = useIntl();
  const send = useSend(transferContract, changed);
  const key = useSendKey();
  const say = (id: "staffId" | "name" | "title" | "firstDay" | "handoverNote") =>
    intl.formatMessage({ id: `responsibility.${id}` });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { ...noCadre, fromDay: day, handoverNote: "" },
    labels: {
      staffId: say("staffId"),
      name: say("name"),
      title: say("title"),
      fromDay: say("firstDay"),
      handoverNote: say("handoverNote"),
    },
    optional: ["name", "title", "handoverNote"],
    onSubmit: async (values) => {
      const missing = cadreMissing(values);
      if (missing) return missing;
      const input = {
        id: contract.id,
        version: contract.version,
        fromDay: values.fromDay,
        ...cadreToSend(values),
        handoverNote: values.handoverNote ?? null,
        idempotencyKey: key.current(),
      };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      const result = data.transferContract;
      if (result.__typename !== "AreaContract") {
        return key.answered(refusal("", { fromDay: "CADRE_OVERLAPS" }));
      }
      key.answered(null);
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "responsibility.transfer.done" }, { name: result.name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "responsibility.transfer.title" }, { name: contract.name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "responsibility.transfer.action" })}
    >
      <CadreFields control={cadreControl(form.control)} />
      <Field control={form.control} name="fromDay">
        {(field) => (
          <DateField
            {...field}
            label={say("firstDay")}
            help={intl.formatMessage({ id: "responsibility.transfer.help" })}
            isRequired
          />
        )}
      </Field>
      <Field control={form.control} name="handoverNote">
        {(field) => <TextArea {...field} label={say("handoverNote")} rows={3} limit={500} />}
      </Field>
    </FormDialog>
  );
}
