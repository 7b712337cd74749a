import { stockMillilitres } from "@wuzi/domain/prevent/disinfection";
import { useState } from "react";
import { FormattedMessage, FormattedNumber, useIntl } from "react-intl";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";

/** How much of a stock solution makes a mixture of the wanted strength. */
export function DilutionHelper({ target }: { target: number }) {
  const intl = useIntl();
  const [percent, setPercent] = useState(5);
  const [litres, setLitres] = useState(10);
  const stock = stockMillilitres(target, litres, percent);
  return (
    <Fieldset legend={intl.formatMessage({ id: "disinfection.mix" })}>
      <Row>
        <NumberField
          label={intl.formatMessage({ id: "disinfection.mix.percent" })}
          value={percent}
          onChange={setPercent}
          minValue={0}
          maxValue={100}
          step={0.1}
        />
        <NumberField
          label={intl.formatMessage({ id: "disinfection.mix.litres" })}
          value={litres}
          onChange={setLitres}
          minValue={0}
          step={0.5}
        />
      </Row>
      <p role="status">
        {stock === undefined ? (
          <FormattedMessage id="disinfection.mix.none" />
        ) : (
          <FormattedMessage
            id="disinfection.mix.stock"
            values={{
              stock: <FormattedNumber value={stock} maximumFractionDigits={1} />,
              water: <FormattedNumber value={litres - stock / 1000} maximumFractionDigits={2} />,
            }}
          />
        )}
      </p>
    </Fieldset>
  );
}
