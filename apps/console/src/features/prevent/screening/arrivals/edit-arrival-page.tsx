import { useNavigate, useParams } from "@tanstack/react-router";
import { addDays } from "@wuzi/domain/calendar/china-day";
import { journeySchema } from "@wuzi/domain/prevent/arrival-input";
import { reasonSchema } from "@wuzi/domain/registry/act-input";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { intersect, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { EditedArrivalQuery, Transport } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { ArrivalCrumbs } from "./arrival-crumbs.tsx";
import { JourneyFields, type JourneyValues } from "./journey-fields.tsx";

const editedArrival = graphql(`
  query EditedArrival($id: ID!) {
    arrival(id: $id) {
      id
      name
      originCode
      origin
      transport
      transportNo
      companions
      arrivedOn
      plannedLeaveOn
      needs
      state
      version
    }
  }
`);

const updateArrival = graphql(`
  mutation UpdateArrival($input: UpdateArrivalInput!) {
    updateArrival(input: $input) {
      id
      version
    }
  }
`);

const types = ["Arrival"];
type Line = EditedArrivalQuery["arrival"];
type Values = JourneyValues & { reason: string };

/** Corrects how somebody came; what stood there before stays to be read. */
export function EditArrivalPage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const intl = useIntl();
  const { data, failure } = useLoad(editedArrival, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const line = data?.arrival;
  return (
    <Stack gap={5}>
      <ArrivalCrumbs {...(line && { line })} />
      <PageHeading
        title={intl.formatMessage({ id: "arrivals.edit.action" })}
        lead={
          line &&
          intl.formatMessage(
            { id: line.state === "CONTROLLED" ? "arrivals.edit.controlled" : "arrivals.edit.lead" },
            { name: line.name },
          )
        }
      />
      {line ? <EditForm key={line.id} known={line} /> : <Skeleton lines={10} />}
    </Stack>
  );
}

function schemaOn(today: string) {
  return intersect([journeySchema({ today }), reasonSchema]);
}

function EditForm({ known }: { known: Line }) {
  // as it was when it was opened: where somebody else saves first, what is typed here stays
  const [line] = useState(known);
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(updateArrival, types);
  const today = dayOf(useNow());
  // a line of a past response is older than the ledger's usual reach: the server knows when they were seen
  const schema = useMemo(() => schemaOn(later(line.arrivedOn, today)), [line.arrivedOn, today]);
  const label = (word: keyof JourneyValues) => intl.formatMessage({ id: `arrivals.${word}` });
  const reason = intl.formatMessage({ id: "arrivals.edit.reason" });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: {
      origin: line.origin,
      transport: domainWord(line.transport),
      transportNo: line.transportNo ?? "",
      companions: line.companions ?? "",
      arrivedOn: line.arrivedOn,
      plannedLeaveOn: line.plannedLeaveOn ?? "",
      stay: "",
      needs: line.needs ?? "",
      reason: "",
    },
    draftKey: `arrival-${line.id}`,
    isEdit: true,
    labels: {
      origin: label("origin"),
      transport: label("transport"),
      transportNo: label("transportNo"),
      companions: label("companions"),
      arrivedOn: label("arrivedOn"),
      plannedLeaveOn: label("plannedLeaveOn"),
      stay: label("stay"),
      needs: label("needs"),
      reason,
    },
    optional: ["transportNo", "companions", "plannedLeaveOn", "stay", "needs"],
    onSubmit: async ({ reason: why, transport, ...journey }) => {
      const { id, version, originCode } = line;
      // a code belongs to the words it came with
      const code = journey.origin === line.origin ? (originCode ?? null) : null;
      const { failure } = await send({
        input: {
          id,
          version,
          reason: why,
          journey: {
            ...journey,
            originCode: code,
            transport: transport.toUpperCase() as Transport,
          },
        },
      });
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "arrivals.edit.done" }) });
      void navigate({ to: "/arrivals/$id", params: { id }, ignoreBlocker: true });
      return null;
    },
  });
  return (
    <Form form={form}>
      <JourneyFields
        control={form.control}
        stayHelp={intl.formatMessage({ id: "arrivals.edit.stay" })}
      />
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={reason} isRequired />}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="arrivals.edit.submit" />
        </Button>
        <ButtonLink to="/arrivals/$id" params={{ id: line.id }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}

const longAgo = 100;

/** Within the ledger's reach of the day that stands there, and never after today. */
function later(arrivedOn: string, today: string): string {
  const reach = addDays(arrivedOn, longAgo);
  return reach < today ? reach : today;
}
