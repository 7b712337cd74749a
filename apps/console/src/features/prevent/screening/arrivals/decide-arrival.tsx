import { ShieldCheck, ShieldPlus } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const dismissArrival = graphql(`
  mutation DismissArrival($input: DismissArrivalInput!) {
    dismissArrival(input: $input) {
      id
      state
      version
    }
  }
`);

const openForArrival = graphql(`
  mutation OpenControlForArrival($input: OpenControlInput!) {
    openControl(input: $input) {
      __typename
      ... on ControlCase {
        id
      }
    }
  }
`);

const categoriesQuery = graphql(`
  query CategoriesForArrivals {
    controlCategories {
      id
      code
      label
    }
  }
`);

const types = ["Arrival", "ControlCase", "CareGap", "DutySlot", "DutyBoardCell"];
const shortestReason = 4;

type Undecided = {
  id: string;
  name: string;
  version: number;
  arrivedOn: string;
  office?: { id: string } | null;
};

/** A line is decided once: it opens a control, or it needs none for a reason. */
export function DecideArrival({ arrival }: { arrival: Undecided }) {
  const { permissions } = useSession();
  const [asked, setAsked] = useState<"control" | "dismiss">();
  return (
    <Row>
      {permissions.has("control:write") && (
        <Button variant="primary" icon={ShieldPlus} onPress={() => setAsked("control")}>
          <FormattedMessage id="arrivals.control.action" />
        </Button>
      )}
      <Button icon={ShieldCheck} onPress={() => setAsked("dismiss")}>
        <FormattedMessage id="arrivals.dismiss.action" />
      </Button>
      {asked === "dismiss" && (
        <DismissDialog arrival={arrival} onClose={() => setAsked(undefined)} />
      )}
      {asked === "control" && (
        <ControlDialog arrival={arrival} onClose={() => setAsked(undefined)} />
      )}
    </Row>
  );
}

type DialogProps = { arrival: Undecided; onClose: () => void };

function DismissDialog({ arrival: { id, name, version }, onClose }: DialogProps) {
  const intl = useIntl();
  const send = useSend(dismissArrival, types);
  const [reason, setReason] = useState("");
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "arrivals.dismiss.title" }, { name })}
      confirmLabel={intl.formatMessage({ id: "arrivals.dismiss.action" })}
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        if ([...reason.trim()].length < shortestReason) {
          return intl.formatMessage({ id: "arrivals.dismiss.short" });
        }
        const { failure } = await send({ input: { id, version, reason } });
        if (failure) return failureText(intl, failure);
        showToast({
          tone: "success",
          text: intl.formatMessage({ id: "arrivals.dismiss.saved" }, { name }),
        });
        return undefined;
      }}
    >
      <TextArea
        label={intl.formatMessage({ id: "arrivals.reason" })}
        isRequired
        limit={200}
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </AlertDialog>
  );
}

function ControlDialog({ arrival, onClose }: DialogProps) {
  const intl = useIntl();
  const send = useSend(openForArrival, types);
  const key = useSendKey();
  const { data } = useLoad(categoriesQuery, {});
  const [category, setCategory] = useState("");
  const [anchorOn, setAnchorOn] = useState(arrival.arrivedOn);
  async function open(): Promise<string | undefined> {
    if (category === "") return intl.formatMessage({ id: "arrivals.control.choose" });
    const input = {
      officeId: arrival.office?.id ?? "",
      arrivalId: arrival.id,
      categoryCode: category,
      anchorOn,
      idempotencyKey: key.current(),
    };
    const answer = await send({ input });
    key.answered(answer.failure);
    if (answer.failure) return failureText(intl, answer.failure);
    if (answer.data.openControl.__typename !== "ControlCase") {
      return intl.formatMessage({ id: "arrivals.control.already" });
    }
    showToast({
      tone: "success",
      text: intl.formatMessage({ id: "arrivals.control.saved" }, { name: arrival.name }),
    });
    return undefined;
  }
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "arrivals.control.title" }, { name: arrival.name })}
      confirmLabel={intl.formatMessage({ id: "arrivals.control.action" })}
      isOpen
      onClose={onClose}
      onConfirm={open}
    >
      <Stack gap={4}>
        <Select
          label={intl.formatMessage({ id: "arrivals.control.category" })}
          isRequired
          value={category}
          onChange={setCategory}
          options={(data?.controlCategories ?? []).map(({ code, label }) => ({
            value: code,
            label,
          }))}
        />
        <DateField
          label={intl.formatMessage({ id: "arrivals.control.anchor" })}
          isRequired
          value={anchorOn}
          onChange={setAnchorOn}
        />
      </Stack>
    </AlertDialog>
  );
}
