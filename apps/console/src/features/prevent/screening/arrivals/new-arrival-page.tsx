import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { ArrivalCrumbs } from "./arrival-crumbs.tsx";
import { ArrivalForm } from "./arrival-form.tsx";
import { arrivalForm, noArrival, toArrival, type ArrivalOutput } from "./arrival-values.ts";
import { recordArrival } from "./record-arrival.ts";

const types = ["Arrival"];

/** One more line of the ledger. Whoever stands in it already is found by the server. */
export function NewArrivalPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(recordArrival, types);
  const key = useSendKey();
  const today = dayOf(useNow());
  const schema = useMemo(() => arrivalForm(today), [today]);

  async function submit(values: ArrivalOutput): Promise<Failure | null> {
    const { data, failure } = await send({
      input: { ...toArrival(values), moment: key.moment(), idempotencyKey: key.current() },
    });
    if (failure) return key.answered(failure);
    const answer = data.recordArrival;
    if (answer.__typename === "Arrival") {
      key.answered(null);
      void navigate({ to: "/arrivals/$id", params: { id: answer.id }, ignoreBlocker: true });
      return null;
    }
    const text =
      answer.__typename === "ArrivalElsewhere"
        ? intl.formatMessage({ id: "arrivals.elsewhere" }, { town: answer.town })
        : intl.formatMessage({ id: "arrivals.badMoment" });
    return key.answered(refusal(text));
  }

  return (
    <Stack gap={5}>
      <ArrivalCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "arrivals.new.action" })}
        lead={intl.formatMessage({ id: "arrivals.new.lead" })}
      />
      <ArrivalForm
        schema={schema}
        defaultValues={{ ...noArrival, arrivedOn: today }}
        draftKey="arrival-new"
        choosesOffice
        onSubmit={submit}
      >
        {({ isSubmitting, isUnsaved }) => (
          <>
            <Row>
              <Button type="submit" variant="primary" isPending={isSubmitting}>
                <FormattedMessage id="arrivals.new.submit" />
              </Button>
              <ButtonLink to="/arrivals">
                <FormattedMessage id="ui.dialog.cancel" />
              </ButtonLink>
            </Row>
            <UnsavedGuard isUnsaved={isUnsaved} isKept />
          </>
        )}
      </ArrivalForm>
    </Stack>
  );
}
