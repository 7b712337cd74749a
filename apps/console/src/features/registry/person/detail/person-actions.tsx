import { ArrowLeftRight, Pencil, RotateCcw, ShieldAlert, UserX } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";

const CloseDialog = lazy(() =>
  import("../acts/close-dialog.tsx").then((module) => ({ default: module.CloseDialog })),
);
const ReopenDialog = lazy(() =>
  import("../acts/reopen-dialog.tsx").then((module) => ({ default: module.ReopenDialog })),
);
const TransferDialog = lazy(() =>
  import("../acts/transfer-dialog.tsx").then((module) => ({ default: module.TransferDialog })),
);

export const personActions = graphql(`
  fragment PersonActions on Person {
    id
    name
    bornOn
    version
    state
    viewerCanEdit
    viewerCanTransfer
    viewerCanClose
    viewerCanReopen
    office {
      id
    }
  }
`);

type Act = "close" | "reopen" | "transfer";

/** What may be done with a record as a whole; what may not is left out. */
export function PersonActions(props: { person: FragmentType<typeof personActions> }) {
  const person = readFragment(personActions, props.person);
  const [act, setAct] = useState<Act | null>(null);
  const { id } = person;
  const { permissions } = useSession();
  const mayControl = person.state === "ACTIVE" && permissions.has("control:write");
  const close = () => setAct(null);
  return (
    <>
      {person.viewerCanEdit && (
        <ButtonLink to="/people/$id/edit" params={{ id }} variant="primary" icon={Pencil}>
          <FormattedMessage id="person.edit" />
        </ButtonLink>
      )}
      {person.viewerCanTransfer && (
        <Button icon={ArrowLeftRight} onPress={() => setAct("transfer")}>
          <FormattedMessage id="person.transfer" />
        </Button>
      )}
      {mayControl && (
        <ButtonLink
          to="/controlled/new"
          search={{ person: id, name: person.name }}
          icon={ShieldAlert}
        >
          <FormattedMessage id="person.control" />
        </ButtonLink>
      )}
      {person.viewerCanClose && (
        <Button icon={UserX} onPress={() => setAct("close")}>
          <FormattedMessage id="person.close" />
        </Button>
      )}
      {person.viewerCanReopen && (
        <Button icon={RotateCcw} onPress={() => setAct("reopen")}>
          <FormattedMessage id="person.reopen" />
        </Button>
      )}
      <Suspense fallback={null}>
        {act === "close" && <CloseDialog person={person} onClose={close} />}
        {act === "reopen" && <ReopenDialog person={person} onClose={close} />}
        {act === "transfer" && <TransferDialog person={person} onClose={close} />}
      </Suspense>
    </>
  );
}
