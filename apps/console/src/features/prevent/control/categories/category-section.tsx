import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { approverLabels } from "@wuzi/domain/prevent/control-state";
import { History, Pencil } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";
import { useControlWords } from "../use-control-words.ts";
import { inForce, type CategoryVersion } from "./categories-query.ts";

type CategorySectionProps = {
  versions: readonly CategoryVersion[];
  today: string;
  onRevise?: (last: CategoryVersion) => void;
};

/** One category as it counts today, and every version of it. */
export function CategorySection({ versions, today, onRevise }: CategorySectionProps) {
  const intl = useIntl();
  const rule = useRuleText();
  const [last] = versions;
  const current = inForce(versions, today);
  if (!last || !current) return null;
  const say = (id: "definition" | "source" | "rule" | "from" | "note") =>
    intl.formatMessage({ id: `control.cat.${id}` });
  const history = intl.formatMessage({ id: "control.cat.history" }, { name: current.label });
  return (
    <Stack gap={3}>
      <h3>{current.label}</h3>
      {current.validFrom > today && <VersionStatus is="coming" />}
      <SummaryList
        items={[
          { id: "definition", label: say("definition"), value: current.definition },
          { id: "source", label: say("source"), value: current.sourceDocument },
          { id: "rule", label: say("rule"), value: rule(current) },
          {
            id: "from",
            label: say("from"),
            value: <DayText day={current.validFrom} relative={false} />,
          },
          ...(current.note == null
            ? []
            : [{ id: "note", label: say("note"), value: current.note }]),
        ]}
      />
      {onRevise && (
        <Row>
          <Button
            icon={Pencil}
            aria-label={intl.formatMessage(
              { id: "control.cat.revise.label" },
              { name: current.label },
            )}
            onPress={() => onRevise(last)}
          >
            <FormattedMessage id="control.cat.revise" />
          </Button>
        </Row>
      )}
      {versions.length > 1 && (
        <Timeline
          label={history}
          entries={versions.map((version) => ({
            id: version.id,
            icon: History,
            title: version.label,
            at: {
              words: (
                <span>
                  <FormattedMessage
                    id="control.cat.since"
                    values={{ day: <DayText day={version.validFrom} relative={false} /> }}
                  />
                </span>
              ),
            },
            children: (
              <Stack gap={1}>
                <VersionStatus
                  is={
                    version === current
                      ? "inForce"
                      : version.validFrom > today
                        ? "coming"
                        : "former"
                  }
                />
                <p>{rule(version)}</p>
                <p>{version.sourceDocument}</p>
              </Stack>
            ),
          }))}
        />
      )}
    </Stack>
  );
}

const tones = { inForce: "success", coming: "info", former: "neutral" } as const;

function VersionStatus({ is }: { is: keyof typeof tones }) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: `control.cat.${is}` });
  return (
    <Row>
      <Status tone={tones[is]} label={label} />
    </Row>
  );
}

/** From which day, how long, how often, and who approves, in one line. */
function useRuleText() {
  const intl = useIntl();
  const words = useControlWords();
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  return ({ anchorRule, days, checksPerDay, approver }: CategoryVersion) =>
    intl.formatMessage(
      { id: "control.cat.rule.text" },
      {
        anchor: words.anchor(anchorRule),
        days,
        checks: checksPerDay,
        approver: labelOf(approverLabels, domainWord(approver), language),
      },
    );
}
