import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { RevealResidentMutation } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { announce } from "../../../../shared/page/announcer.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { RevealDialog } from "../../../../shared/ui/reveal-dialog.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import { useShownBriefly } from "../../../../shared/ui/use-shown-briefly.ts";

const revealResident = graphql(`
  mutation RevealResident($id: ID!, $purpose: String!) {
    revealResident(id: $id, purpose: $purpose) {
      documentNumber
      phone
    }
  }
`);

type Revealed = RevealResidentMutation["revealResident"];

type ResidentNumbersProps = {
  resident: { id: string; phoneMask?: string | null; documentMask?: string | null };
};

/** Phone and document of somebody who is not registered: masked, and in full for a purpose, on record. */
export function ResidentNumbers({ resident }: ResidentNumbersProps) {
  const intl = useIntl();
  const send = useSend(revealResident);
  const { permissions } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useShownBriefly<Revealed>();
  const { id, phoneMask, documentMask } = resident;
  const label = intl.formatMessage({ id: "control.numbers" });

  async function reveal(purpose: string): Promise<void> {
    const { data, failure } = await send({ id, purpose });
    if (failure) throw new Error(failureText(intl, failure));
    setShown(data.revealResident);
    setAsking(false);
    announce(intl.formatMessage({ id: "ui.masked.shown" }, { label }));
  }

  const items: (SummaryItem | false)[] = [
    phoneMask != null && {
      id: "phone",
      label: intl.formatMessage({ id: "control.phone" }),
      value: shown?.phone ?? phoneMask,
    },
    documentMask != null && {
      id: "document",
      label: intl.formatMessage({ id: "control.document" }),
      value: shown?.documentNumber ?? documentMask,
    },
  ];
  const known = items.filter((item) => item !== false);
  if (known.length === 0) return null;
  return (
    <Stack gap={3}>
      <h2>{label}</h2>
      <SummaryList items={known} />
      {permissions.has("person:reveal") && (
        <Row>
          <Button
            icon={shown ? EyeOff : Eye}
            onPress={() => (shown ? setShown(null) : setAsking(true))}
          >
            <FormattedMessage id={shown ? "control.numbers.hide" : "control.numbers.show"} />
          </Button>
        </Row>
      )}
      {isAsking && (
        <RevealDialog label={label} onClose={() => setAsking(false)} onReveal={reveal} />
      )}
    </Stack>
  );
}
