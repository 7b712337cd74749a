import { BellRing } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { stateTones, useDutyWords } from "../duty-words.ts";
import { RecordDialog } from "../place/record-dialog.tsx";
import { useRecordDisinfection } from "../place/use-record-disinfection.ts";
import { ReportDialog } from "./report-dialog.tsx";
import { useReport } from "./use-report.ts";
import styles from "./duties.module.css";

const dutyOfMine = graphql(`
  fragment DutyOfMine on DutySlot {
    id
    kind
    state
    targetId
    targetName
    dueAt
    occurredAt
    urgedAt
    urgedBy
    office {
      id
      shortName
    }
  }
`);

const open = new Set(["OVERDUE", "OPEN", "MISSED"]);

/** One duty, with what does it: a report or a disinfection that is as usual takes one press. */
export function DutyCard({ duty: masked }: { duty: FragmentType<typeof dutyOfMine> }) {
  const intl = useIntl();
  const words = useDutyWords();
  const duty = readFragment(dutyOfMine, masked);
  const { kind, state, targetName, dueAt, occurredAt, urgedAt, urgedBy, office } = duty;
  return (
    <article className={styles.card} aria-labelledby={`duty-${duty.id}`}>
      <h3 id={`duty-${duty.id}`}>
        {words.kind(kind)}
        {intl.formatMessage({ id: "duties.colon" })}
        {targetName}
      </h3>
      <p className={styles.facts}>
        <Status tone={stateTones[state]} label={words.state(state)} />
        {occurredAt == null ? (
          <span>
            <FormattedMessage
              id="duties.due"
              values={{ at: <InstantText at={dueAt} relative={false} /> }}
            />
          </span>
        ) : (
          <InstantText at={occurredAt} relative={false} />
        )}
        {office && <span>{office.shortName}</span>}
      </p>
      {urgedAt != null && (
        <p className={styles.facts}>
          <Status
            tone="warning"
            icon={BellRing}
            label={intl.formatMessage({ id: "duties.urged" }, { name: urgedBy ?? "" })}
          />
          <InstantText at={urgedAt} />
        </p>
      )}
      {open.has(state) && kind === "DAILY_REPORT" && <ReportActions duty={duty} />}
      {open.has(state) && kind === "DISINFECTION" && <DisinfectionActions duty={duty} />}
      {open.has(state) && kind === "INSPECTION" && (
        <Link to="/inspections/$id" params={{ id: duty.targetId }}>
          <FormattedMessage id="duties.inspect" />
        </Link>
      )}
    </article>
  );
}

type ActionsProps = { duty: { targetId: string; targetName: string } };

function ReportActions({ duty }: ActionsProps) {
  const { permissions, actingPost } = useSession();
  const [isWriting, setWriting] = useState(false);
  const report = useReport();
  if (!permissions.has("report:write")) return null;
  const isOwn = duty.targetId === actingPost?.id;
  return (
    <Row>
      {isOwn && (
        <Button variant="primary" onPress={() => void report.zero(duty.targetId)}>
          <FormattedMessage id="duties.report.zero" />
        </Button>
      )}
      <Button onPress={() => setWriting(true)}>
        <FormattedMessage id={isOwn ? "duties.report.news" : "duties.report.behalf"} />
      </Button>
      {isWriting && (
        <ReportDialog
          postId={duty.targetId}
          name={duty.targetName}
          isOwn={isOwn}
          onClose={() => setWriting(false)}
        />
      )}
    </Row>
  );
}

function DisinfectionActions({ duty }: ActionsProps) {
  const { permissions } = useSession();
  const [isWriting, setWriting] = useState(false);
  const record = useRecordDisinfection();
  if (!permissions.has("disinfection:write")) return null;
  return (
    <Row>
      <Button onPress={() => void record.asUsual(duty.targetId, duty.targetName)}>
        <FormattedMessage id="duties.disinfect.asUsual" />
      </Button>
      <Button onPress={() => setWriting(true)}>
        <FormattedMessage id="duties.disinfect.other" />
      </Button>
      {isWriting && (
        <RecordDialog
          place={{ id: duty.targetId, name: duty.targetName }}
          onClose={() => setWriting(false)}
        />
      )}
    </Row>
  );
}
