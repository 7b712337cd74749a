import { Eye, EyeOff } from "lucide-react";
import { createContext, lazy, Suspense, use, useState, type ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { RevealPersonMutation } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { announce } from "../../../../shared/page/announcer.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { useShownBriefly } from "../../../../shared/ui/use-shown-briefly.ts";

const RevealDialog = lazy(() =>
  import("../../../../shared/ui/reveal-dialog.tsx").then((module) => ({
    default: module.RevealDialog,
  })),
);

const revealPerson = graphql(`
  mutation RevealPerson($id: ID!, $purpose: String!) {
    revealPerson(id: $id, purpose: $purpose) {
      documentNumber
      certificateNumber
      address
      registeredAddress
      phones
      carerPhones {
        carerId
        phone
      }
    }
  }
`);

export type Revealed = RevealPersonMutation["revealPerson"];

const RevealContext = createContext<Revealed | null>(null);

/** The full values, while they are shown; `null` while the masks are. */
export function useRevealed(): Revealed | null {
  return use(RevealContext);
}

type RevealProviderProps = { id: string; isOffered: boolean; children: ReactNode };

/**
 * Masks everything below until a purpose is stated: one question, one entry in the audit, and all
 * that is masked of this person shows for some minutes.
 */
export function RevealProvider({ id, isOffered, children }: RevealProviderProps) {
  const intl = useIntl();
  const send = useSend(revealPerson);
  const [revealed, setRevealed] = useShownBriefly<Revealed>();
  const [isAsking, setAsking] = useState(false);
  const label = intl.formatMessage({ id: "person.reveal.what" });

  async function reveal(purpose: string): Promise<void> {
    const { data, failure } = await send({ id, purpose });
    if (failure) throw new Error(refusalOf(failure));
    setRevealed(data.revealPerson);
    setAsking(false);
    announce(intl.formatMessage({ id: "ui.masked.shown" }, { label }));
  }

  function refusalOf(failure: Failure): string {
    const [fault] = failure.fields;
    if (failure.kind !== "invalid" || !fault) return failureText(intl, failure);
    return faultWords(intl, fault.code, intl.formatMessage({ id: "ui.reveal.purpose" }));
  }

  return (
    <RevealContext value={revealed}>
      <Stack gap={5}>
        {isOffered && (
          <Stack gap={2}>
            {revealed && (
              <Notice tone="warning">
                <FormattedMessage id="person.reveal.shown" />
              </Notice>
            )}
            <Row>
              <Button
                icon={revealed ? EyeOff : Eye}
                onPress={() => (revealed ? setRevealed(null) : setAsking(true))}
              >
                <FormattedMessage id={revealed ? "person.reveal.hide" : "person.reveal.action"} />
              </Button>
            </Row>
          </Stack>
        )}
        {children}
      </Stack>
      {isAsking && (
        <Suspense fallback={null}>
          <RevealDialog label={label} onClose={() => setAsking(false)} onReveal={reveal} />
        </Suspense>
      )}
    </RevealContext>
  );
}
