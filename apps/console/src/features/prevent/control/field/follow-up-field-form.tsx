import { FormattedMessage } from "react-intl";
import type { FieldFormProps } from "../../../../shared/field/field-task.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { FollowUpForm } from "../follow-up/follow-up-form.tsx";
import { freshValues, fromInput, toInput } from "../follow-up/follow-up-values.ts";

/** A follow-up at the door: only the ways that reach the person can be chosen, and nobody with a fever is well. */
export function FollowUpFieldForm({ task, values, onDone }: FieldFormProps) {
  const suitable = Array.isArray(task.facts["suitable"])
    ? (task.facts["suitable"] as readonly string[])
    : [];
  const limit = task.facts["feverThreshold"];
  const channel = suitable.includes("visit") ? "visit" : (suitable[0] ?? "");
  return (
    <FollowUpForm
      values={fromInput(values ?? {}, freshValues(channel))}
      suitable={suitable}
      feverThreshold={typeof limit === "number" ? limit : null}
      mayBackfill={false}
      onSubmit={async (output) => {
        await onDone("follow-up", toInput(output));
        return null;
      }}
    >
      {(isSubmitting) => (
        <Button type="submit" variant="primary" isPending={isSubmitting}>
          <FormattedMessage id="field.save" />
        </Button>
      )}
    </FollowUpForm>
  );
}
