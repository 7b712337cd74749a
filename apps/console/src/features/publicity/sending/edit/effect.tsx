import { FormattedMessage } from "react-intl";
import { Notice } from "../../../../shared/ui/notice.tsx";
import type { SendingRules } from "../sending-query.ts";
import { useRuleLines } from "../use-rule-lines.ts";
import { wordsIn, type SendingValues } from "./sending-values.ts";

type EffectProps = { rules: SendingRules; values: SendingValues };

/** What saving would change, and for what: said before it is done. */
export function Effect({ rules, values }: EffectProps) {
  const linesOf = useRuleLines();
  const own = values.sendFrom !== "" || values.sendTo !== "";
  const after = linesOf({
    ...values,
    forbiddenWords: wordsIn(values.forbiddenWords),
    ownWindow: own,
    // what the response would have is not known here where the county had a window of its own
    sendFrom: own ? values.sendFrom : rules.ownWindow ? "–" : rules.sendFrom,
    sendTo: own ? values.sendTo : rules.ownWindow ? "–" : rules.sendTo,
  });
  const before = new Map(linesOf(rules).map(({ id, value }) => [id, value]));
  const changed = after.filter(({ id, value }) => before.get(id) !== value);
  return (
    <div role="status">
      {changed.length > 0 && (
        <Notice tone="info">
          <p>
            <FormattedMessage id="sending.effect" />
          </p>
          <ul>
            {changed.map(({ id, label, value }) => (
              <li key={id}>
                <FormattedMessage
                  id="sending.effect.line"
                  values={{ label, before: before.get(id) ?? "", after: value }}
                />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
