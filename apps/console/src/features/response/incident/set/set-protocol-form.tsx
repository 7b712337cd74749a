import { useNavigate } from "@tanstack/react-router";
import { protocolDaySchema, protocolSchema } from "@wuzi/domain/response/protocol-input";
import { usualProtocol, usualTimes } from "@wuzi/domain/response/protocol-parameter";
import { FormattedMessage, useIntl } from "react-intl";
import { intersect, object, picklist, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ProtocolVersionFragment } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { formatDay } from "../../../../shared/format/day.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByProtocol } from "../changed-types.ts";
import { useResponseWords } from "../use-response-words.ts";
import { SettingFields } from "./setting-fields.tsx";
import {
  levels,
  settingControl,
  settingLabels,
  settingsOf,
  type SettingValues,
} from "./setting-values.ts";

const setProtocol = graphql(`
  mutation SetProtocol($input: SetProtocolInput!) {
    setProtocol(input: $input) {
      __typename
      ... on Protocol {
        id
        fromDay
      }
    }
  }
`);

const schema = intersect([
  protocolSchema,
  protocolDaySchema,
  object({ level: picklist(levels, "CHOOSE") }),
]);

type Values = SettingValues & { fromDay: string };

type SetProtocolFormProps = { incidentId: string; basis: ProtocolVersionFragment | undefined };

/** From which day, and every parameter. */
export function SetProtocolForm({ incidentId, basis }: SetProtocolFormProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = useResponseWords();
  const send = useSend(setProtocol, changedByProtocol);
  const key = useSendKey();
  const today = dayOf(useNow());
  const fromLabel = intl.formatMessage({ id: "response.fromDay" });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: {
      ...usualProtocol,
      ...usualTimes,
      ...basis?.settings,
      fromDay: today,
      level: basis?.level ?? "",
      sourceDocument: "",
      note: "",
    },
    labels: {
      ...settingLabels(words),
      fromDay: fromLabel,
      level: intl.formatMessage({ id: "response.level" }),
      sourceDocument: intl.formatMessage({ id: "response.sourceDocument" }),
      note: intl.formatMessage({ id: "response.note" }),
    },
    draftKey: `protocol-${incidentId}`,
    isEdit: true,
    onSubmit: async (values) => {
      const { fromDay, level } = values;
      const input = {
        incidentId,
        fromDay,
        level,
        settings: settingsOf(values),
        idempotencyKey: key.current(),
      };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      if (data.setProtocol.__typename !== "Protocol") {
        return key.answered(refusal("", { fromDay: "DAY_TAKEN" }));
      }
      key.answered(null);
      const day = formatDay(fromDay, today, intl.locale);
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "response.set.done" }, { day }),
      });
      void navigate({ to: "/incident", ignoreBlocker: true });
      return null;
    },
  });
  return (
    <Form form={form}>
      <Field control={form.control} name="fromDay">
        {(field) => (
          <DateField
            {...field}
            label={fromLabel}
            help={intl.formatMessage({ id: "response.fromDay.help" })}
            isRequired
            earliest={today}
          />
        )}
      </Field>
      <SettingFields control={settingControl(form.control)} />
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="response.set.submit" />
        </Button>
        <ButtonLink to="/incident">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
