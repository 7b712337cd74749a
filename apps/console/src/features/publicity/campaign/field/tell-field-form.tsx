import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { materialFormLabels, materialForms } from "@wuzi/domain/publicity/material-form";
import { spokenToLabels } from "@wuzi/domain/registry/reach-words";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { FieldFormProps } from "../../../../shared/field/field-task.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { asksForHelper, helpers, tellValues } from "./tell-values.ts";

/** Somebody was told at the door: who was spoken to, and in which form. */
export function TellFieldForm({ task, values: kept, onDone }: FieldFormProps) {
  const intl = useIntl();
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const { campaignId, category } = task.facts;
  const [values, setValues] = useState(() => tellValues(category, kept ?? {}));
  const [isRefused, setRefused] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const isAlone = asksForHelper(category) && !values.through.some((who) => who !== "self");

  async function keep(): Promise<void> {
    setRefused(values.through.length === 0);
    if (values.through.length === 0) return;
    setKeeping(true);
    await onDone("tell", {
      campaignId,
      form: values.form.toUpperCase(),
      through: values.through.map((who) => who.toUpperCase()),
    });
    setKeeping(false);
  }

  return (
    <Stack gap={5}>
      <CheckboxGroup
        label={intl.formatMessage({ id: "field.tell.through" })}
        isRequired
        error={isRefused ? intl.formatMessage({ id: "field.tell.through.none" }) : undefined}
        options={helpers.map((value) => ({
          value,
          label: labelOf(spokenToLabels, value, language),
        }))}
        value={[...values.through]}
        onChange={(chosen) =>
          setValues({ ...values, through: helpers.filter((who) => chosen.includes(who)) })
        }
      />
      {isAlone && (
        <Notice tone="warning" isLive>
          <FormattedMessage id="field.tell.helper" />
        </Notice>
      )}
      <RadioGroup
        label={intl.formatMessage({ id: "field.tell.form" })}
        options={materialForms.map((value) => ({
          value,
          label: labelOf(materialFormLabels, value, language),
        }))}
        value={values.form}
        onChange={(form) => setValues({ ...values, form })}
      />
      <Button variant="primary" isPending={isKeeping} onPress={() => void keep()}>
        <FormattedMessage id="field.tell.save" />
      </Button>
      <p>
        <FormattedMessage id="field.tell.absent" />
      </p>
    </Stack>
  );
}
