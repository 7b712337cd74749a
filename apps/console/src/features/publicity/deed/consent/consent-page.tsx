import { useNavigate, useParams } from "@tanstack/react-router";
import { consentSchema } from "@wuzi/domain/publicity/deed-input";
import { consentGiverLabels, consentMeansLabels } from "@wuzi/domain/publicity/deed-words";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ConsentGiver, ConsentMeans } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { CheckboxField } from "../../../../shared/ui/checkbox-field.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { PhotoField } from "../../../../shared/upload/photo-field.tsx";
import { allKept, keptIds, type Photo } from "../../../../shared/upload/photo.ts";
import { DeedCrumbs } from "../deed-crumbs.tsx";
import { useDeedWords } from "../use-deed-words.ts";

const consentingDeed = graphql(`
  query ConsentingDeed($id: ID!) {
    deed(id: $id) {
      id
      title
      aboutName
    }
  }
`);

const recordConsent = graphql(`
  mutation RecordDeedConsent($input: RecordDeedConsentInput!) {
    recordDeedConsent(input: $input) {
      __typename
      ... on Deed {
        id
        state
        version
      }
    }
  }
`);

const types = ["Deed"];

type Values = {
  givenBy: string;
  giver: string;
  means: string;
  givenOn: string;
  nameMayBePublished: boolean;
  photosMayBePublished: boolean;
  note: string;
};

/** Records that somebody agreed to be published, and to what. */
export function ConsentPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(consentingDeed, { id });
  if (failure && !data) throw new PageFailure(failure);
  const deed = data?.deed.id === id ? data.deed : undefined;
  return (
    <Stack gap={5}>
      <DeedCrumbs of={deed} />
      <PageHeading
        title={intl.formatMessage({ id: "deeds.consent.action" })}
        lead={intl.formatMessage({ id: "deeds.consent.lead" })}
      />
      {deed ? <ConsentForm deedId={id} name={deed.aboutName} /> : <Skeleton lines={8} />}
    </Stack>
  );
}

function ConsentForm({ deedId, name }: { deedId: string; name: string }) {
  const intl = useIntl();
  const words = useDeedWords();
  const navigate = useNavigate();
  const today = dayOf(useNow());
  const send = useSend(recordConsent, types);
  const key = useSendKey();
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const labels = {
    givenBy: intl.formatMessage({ id: "deeds.consent.givenBy" }),
    giver: intl.formatMessage({ id: "deeds.consent.giver" }),
    means: intl.formatMessage({ id: "deeds.consent.means" }),
    givenOn: intl.formatMessage({ id: "deeds.consent.givenOn" }),
    note: intl.formatMessage({ id: "deeds.consent.note" }),
  };
  const form = useConsoleForm<Values, InferOutput<typeof consentSchema>>({
    schema: consentSchema,
    defaultValues: {
      givenBy: name,
      giver: "self",
      means: "paper",
      givenOn: today,
      nameMayBePublished: false,
      photosMayBePublished: false,
      note: "",
    },
    labels,
    optional: ["note"],
    onSubmit: async (values) => {
      if (!allKept(photos)) {
        return refusal(intl.formatMessage({ id: "photo.fault.PHOTOS_ON_THEIR_WAY" }));
      }
      if (values.means === "paper" && photos.length === 0) {
        return refusal(intl.formatMessage({ id: "deeds.consent.paper.missing" }));
      }
      const input = {
        deedId,
        ...values,
        giver: values.giver.toUpperCase() as ConsentGiver,
        means: values.means.toUpperCase() as ConsentMeans,
        photoIds: keptIds(photos),
        idempotencyKey: key.current(),
      };
      const { data, failure } = await send({ input });
      key.answered(failure);
      if (failure) return failure;
      if (data.recordDeedConsent.__typename === "ConsentInForce") {
        return refusal(intl.formatMessage({ id: "deeds.refused.consent" }));
      }
      void navigate({ to: "/deeds/$id", params: { id: deedId }, ignoreBlocker: true });
      return null;
    },
  });
  const options = <Word extends string>(
    all: Record<Word, unknown>,
    say: (word: string) => string,
  ) => Object.keys(all).map((value) => ({ value, label: say(value.toUpperCase()) }));
  return (
    <Form form={form}>
      <Field control={form.control} name="giver">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.giver}
            isRequired
            options={options(consentGiverLabels, (word) => words.giver(word as ConsentGiver))}
          />
        )}
      </Field>
      <Field control={form.control} name="givenBy">
        {(field) => <TextField {...field} label={labels.givenBy} isRequired />}
      </Field>
      <Field control={form.control} name="means">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.means}
            isRequired
            options={options(consentMeansLabels, (word) => words.means(word as ConsentMeans))}
          />
        )}
      </Field>
      <PhotoField
        label={intl.formatMessage({ id: "deeds.consent.paper" })}
        help={intl.formatMessage({ id: "deeds.consent.paper.help" })}
        purpose="deed_consent_photo"
        photos={photos}
        onChange={setPhotos}
      />
      <Field control={form.control} name="givenOn">
        {(field) => <DateField {...field} label={labels.givenOn} latest={today} isRequired />}
      </Field>
      <Field control={form.control} name="nameMayBePublished">
        {(field) => (
          <CheckboxField
            {...field}
            label={intl.formatMessage({ id: "deeds.consent.mayName.agrees" })}
          />
        )}
      </Field>
      <Field control={form.control} name="photosMayBePublished">
        {(field) => (
          <CheckboxField
            {...field}
            label={intl.formatMessage({ id: "deeds.consent.mayPhotos.agrees" })}
          />
        )}
      </Field>
      <Field control={form.control} name="note">
        {(field) => <TextField {...field} label={labels.note} />}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="deeds.consent.save" />
        </Button>
        <ButtonLink to="/deeds/$id" params={{ id: deedId }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved || photos.length > 0} />
    </Form>
  );
}
