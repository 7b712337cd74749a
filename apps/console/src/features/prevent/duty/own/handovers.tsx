import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { MyHandoversQuery } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";
import { OfferDialog } from "./offer-dialog.tsx";
import styles from "./duties.module.css";

const myHandovers = graphql(`
  query MyHandovers {
    myHandovers {
      id
      fromName
      toName
      toMe
      note
      state
      version
      slots {
        id
        targetName
      }
    }
  }
`);

const answerHandover = graphql(`
  mutation AnswerHandover($input: AnswerHandoverInput!) {
    answerDutyHandover(input: $input) {
      id
      state
      version
    }
  }
`);

const types = ["DutyHandover"];
type Handover = MyHandoversQuery["myHandovers"][number];
const tones: Readonly<Record<Handover["state"], StatusTone>> = {
  OFFERED: "info",
  ACCEPTED: "success",
  DECLINED: "warning",
};

/** Shifts that pass from or to the viewer: offered by one, taken by the other. */
export function Handovers() {
  const { permissions } = useSession();
  const [isOffering, setOffering] = useState(false);
  const { data, failure, reload } = useLoad(myHandovers, {}, { types });
  if (!permissions.has("report:write")) return null;
  return (
    <section aria-labelledby="handovers">
      <h2 id="handovers">
        <FormattedMessage id="duties.handover" />
      </h2>
      <Stack gap={3}>
        <p>
          <FormattedMessage id="duties.handover.lead" />
        </p>
        <Row>
          <Button onPress={() => setOffering(true)}>
            <FormattedMessage id="duties.handover.offer" />
          </Button>
        </Row>
        {failure && !data && <ErrorState failure={failure} onRetry={reload} />}
        {isOffering && <OfferDialog onClose={() => setOffering(false)} />}
        {(data?.myHandovers.length ?? 0) > 0 && (
          <ul className={styles.cards}>
            {data?.myHandovers.map((handover) => (
              <li key={handover.id}>
                <HandoverCard handover={handover} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}

function HandoverCard({ handover }: { handover: Handover }) {
  const intl = useIntl();
  const send = useSend(answerHandover, changedByWork);
  const [isSending, setSending] = useState(false);
  const { id, version, state, toMe, note, slots, fromName, toName } = handover;

  async function answer(accept: boolean): Promise<void> {
    setSending(true);
    const { failure } = await send({ input: { id, version, accept } });
    setSending(false);
    if (failure) return showToast({ tone: "danger", text: failureText(intl, failure) });
    const said = accept ? "duties.handover.accepted" : "duties.handover.declined";
    showToast({ tone: "success", text: intl.formatMessage({ id: said }) });
  }

  return (
    <article className={styles.card}>
      <h3>
        <FormattedMessage id="duties.handover.between" values={{ fromName, toName }} />
      </h3>
      <p className={styles.facts}>
        <Status
          tone={tones[state]}
          label={intl.formatMessage({ id: `duties.handover.state.${state}` })}
        />
        <FormattedMessage id="duties.handover.count" values={{ count: slots.length }} />
      </p>
      {slots.length > 0 && (
        <p>
          {slots
            .map(({ targetName }) => targetName)
            .join(intl.formatMessage({ id: "list.separator" }))}
        </p>
      )}
      {note != null && <p>{note}</p>}
      {toMe && state === "OFFERED" && (
        <Row>
          <Button variant="primary" isPending={isSending} onPress={() => void answer(true)}>
            <FormattedMessage id="duties.handover.accept" />
          </Button>
          <Button isPending={isSending} onPress={() => void answer(false)}>
            <FormattedMessage id="duties.handover.decline" />
          </Button>
        </Row>
      )}
    </article>
  );
}
