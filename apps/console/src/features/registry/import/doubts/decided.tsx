import { FormattedMessage } from "react-intl";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { useImportWords } from "../use-import-words.ts";
import type { Doubt } from "./doubts-query.ts";

/** What was decided, by whom, and whether it is carried out already. */
export function Decided({ doubt }: { doubt: Doubt }) {
  const words = useImportWords();
  const { decision, decidedBy, decidedAt, state, person } = doubt;
  return (
    <Notice tone={state === "WAITING" ? "info" : "success"}>
      <p>
        <FormattedMessage
          id="imports.decided"
          values={{ decision: decision ? words.decision(decision) : "", by: decidedBy ?? "" }}
        />{" "}
        {decidedAt && <InstantText at={decidedAt} />}
      </p>
      <p>
        <FormattedMessage id={`imports.decided.${state}`} />{" "}
        {person && (
          <Link to="/people/$id" params={{ id: person.id }}>
            {person.name}
          </Link>
        )}
      </p>
    </Notice>
  );
}
