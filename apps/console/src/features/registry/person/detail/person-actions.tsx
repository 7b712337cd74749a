import { ArrowLeftRight, UserX } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { Button } from "../../../../shared/ui/button.tsx";

const CloseDialog = lazy(() =>
  import("../acts/close-dialog.tsx").then((module) => ({ default: module.CloseDialog })),
);
const TransferDialog = lazy(() =>
  import("../acts/transfer-dialog.tsx").then((module) => ({ default: module.TransferDialog })),
);

export const personActions = graphql(`
  fragment PersonActions on Person {
    id
    name
    state
    bornOn
    version
    viewerCanEdit
    viewerCanTransfer
    office {
      id
    }
  }
`);

/** What may be done with a record as a whole. */
export function PersonActions(props: { person: FragmentType<typeof personActions> }) {
  const person = readFragment(personActions, props.person);
  const [act, setAct] = useState<"close" | "transfer" | null>(null);
  const { id, name, state, viewerCanEdit, viewerCanTransfer } = person;
  const isActive = state === "ACTIVE";
  const close = () => setAct(null);
  return (
    <>
      {isActive && viewerCanTransfer && (
        <Button icon={ArrowLeftRight} onPress={() => setAct("transfer")}>
          <FormattedMessage id="person.transfer" />
        </Button>
      )}
      {isActive && viewerCanEdit && (
        <Button icon={UserX} onPress={() => setAct("close")}>
          <FormattedMessage id="person.close" />
        </Button>
      )}
      <Suspense fallback={null}>
        {act === "close" && <CloseDialog person={person} onClose={close} />}
        {act === "transfer" && (
          <TransferDialog
            id={id}
            name={name}
            officeId={person.office?.id ?? null}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
