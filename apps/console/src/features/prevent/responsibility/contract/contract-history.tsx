import { ArrowRightLeft, CalendarX2, Plus, UserCheck } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { ContractLineFragment } from "../../../../gql/graphql.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";
import { changed } from "../changed-types.ts";
import { useResponsibilityWords } from "../use-responsibility-words.ts";
import { contractLine } from "./contract-fragment.ts";
import { EndContractDialog } from "./end-contract-dialog.tsx";
import { StartContractDialog } from "./start-contract-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

const contractsOf = graphql(`
  query ContractsOf($officeId: ID!) {
    areaContracts(first: 100, filter: { officeId: $officeId }) {
      nodes {
        id
        ...ContractLine
      }
    }
  }
`);

type ContractHistoryProps = {
  area: { id: string; name: string };
  day: string;
  mayChange: boolean;
};

/** Everybody who answers or answered for an area, with ending and handing over. */
export function ContractHistory({ area, day, mayChange }: ContractHistoryProps) {
  const intl = useIntl();
  const [isStarting, setStarting] = useState(false);
  const { data, failure, reload } = useLoad(contractsOf, { officeId: area.id }, { types: changed });
  const contracts = readFragment(contractLine, data?.areaContracts.nodes ?? []);
  const title = intl.formatMessage({ id: "responsibility.contracts" }, { area: area.name });
  return (
    <Stack gap={3}>
      <h2>{title}</h2>
      {failure && !data && <ErrorState failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={4} />}
      {data && contracts.length === 0 && (
        <p>
          <FormattedMessage id="responsibility.contracts.none" />
        </p>
      )}
      {contracts.length > 0 && <ContractTimeline {...{ title, contracts, day, mayChange }} />}
      {mayChange && (
        <Row>
          <Button icon={Plus} onPress={() => setStarting(true)}>
            <FormattedMessage id="responsibility.start.action" />
          </Button>
        </Row>
      )}
      {isStarting && (
        <StartContractDialog area={area} day={day} onClose={() => setStarting(false)} />
      )}
    </Stack>
  );
}

type ContractTimelineProps = {
  title: string;
  contracts: readonly ContractLineFragment[];
  day: string;
  mayChange: boolean;
};

type Asked = { what: "end" | "transfer"; contract: ContractLineFragment };

function ContractTimeline({ title, contracts, day, mayChange }: ContractTimelineProps) {
  const words = useResponsibilityWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Timeline
        label={title}
        entries={contracts.map((contract) => ({
          id: contract.id,
          icon: UserCheck,
          title: words.cadre(contract),
          by: words.contractRole(contract.role),
          at: { words: <Span from={contract.fromDay} to={contract.toDay} /> },
          children: (
            <Stack gap={2}>
              {contract.note && <p>{contract.note}</p>}
              {contract.handoverNote && (
                <p>
                  <FormattedMessage
                    id="responsibility.handedOver"
                    values={{ note: contract.handoverNote }}
                  />
                </p>
              )}
              <Row>
                <ContractStatus contract={contract} day={day} />
                {mayChange && contract.toDay == null && contract.viewerCanManage && (
                  <ContractButtons contract={contract} onAsk={setAsked} />
                )}
              </Row>
            </Stack>
          ),
        }))}
      />
      {asked?.what === "end" && (
        <EndContractDialog contract={asked.contract} day={day} onClose={close} />
      )}
      {asked?.what === "transfer" && (
        <TransferDialog contract={asked.contract} day={day} onClose={close} />
      )}
    </>
  );
}

type ContractButtonsProps = {
  contract: ContractLineFragment;
  onAsk: (asked: Asked) => void;
};

function ContractButtons({ contract, onAsk }: ContractButtonsProps) {
  const intl = useIntl();
  const { name } = contract;
  return (
    <>
      <Button
        icon={ArrowRightLeft}
        aria-label={intl.formatMessage({ id: "responsibility.transfer.label" }, { name })}
        onPress={() => onAsk({ what: "transfer", contract })}
      >
        <FormattedMessage id="responsibility.transfer.action" />
      </Button>
      <Button
        icon={CalendarX2}
        aria-label={intl.formatMessage({ id: "responsibility.end.label" }, { name })}
        onPress={() => onAsk({ what: "end", contract })}
      >
        <FormattedMessage id="responsibility.end.action" />
      </Button>
    </>
  );
}

function ContractStatus({ contract, day }: { contract: ContractLineFragment; day: string }) {
  const intl = useIntl();
  const say = (id: "current" | "coming" | "ended") =>
    intl.formatMessage({ id: `responsibility.state.${id}` });
  if (contract.fromDay > day) return <Status tone="info" label={say("coming")} />;
  return contract.toDay == null || contract.toDay >= day ? (
    <Status tone="success" label={say("current")} />
  ) : (
    <Status tone="neutral" label={say("ended")} />
  );
}

/** From a day on, perhaps to another. */
export function Span({ from, to }: { from: string; to?: string | null | undefined }) {
  return (
    <span>
      {to ? (
        <FormattedMessage
          id="responsibility.span"
          values={{
            from: <DayText day={from} relative={false} />,
            to: <DayText day={to} relative={false} />,
          }}
        />
      ) : (
        <FormattedMessage
          id="responsibility.since"
          values={{ from: <DayText day={from} relative={false} /> }}
        />
      )}
    </span>
  );
}
