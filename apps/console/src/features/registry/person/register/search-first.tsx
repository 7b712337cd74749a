import { cleanIdNumber, parseIdNumber, type IdNumberChecks } from "@wuzi/domain/identity/id-number";
import { parseCertificateNumber } from "@wuzi/domain/registry/certificate";
import { issuePath } from "@wuzi/domain/registry/issue-path";
import { parsePersonName } from "@wuzi/domain/registry/person-name";
import { Search, UserPlus } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { custom, pipe, rawCheck } from "valibot";
import type { FoundCardFragment } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { cleanCode, cleanText } from "../../../../shared/format/clean-input.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { readCertificate, readIdNumber } from "../particulars/read-id-number.ts";
import { FoundCards } from "./found-cards.tsx";
import type { RegisterValues } from "./register-values.ts";
import { useFind } from "./use-find.ts";

type SoughtValues = { by: "number" | "name"; number: string; name: string; birthDay: string };

const nobodySought: SoughtValues = { by: "number", number: "", name: "", birthDay: "" };

type SearchFirstProps = {
  /** Nobody of those found is meant; what was typed begins the new record. */
  onNobody: (start: Partial<RegisterValues>) => void;
};

/** Looks across the county before a new record is begun: nobody is registered twice. */
export function SearchFirst({ onNobody }: SearchFirstProps) {
  const intl = useIntl();
  const find = useFind();
  const today = dayOf(useNow());
  const [cards, setCards] = useState<readonly FoundCardFragment[] | null>(null);
  const [schema] = useState(() => soughtSchema(today));
  const labels = {
    number: intl.formatMessage({ id: "people.find.number" }),
    name: intl.formatMessage({ id: "person.name" }),
    birthDay: intl.formatMessage({ id: "person.birthDay" }),
  };
  const form = useConsoleForm<SoughtValues>({
    schema,
    defaultValues: nobodySought,
    labels,
    onSubmit: async ({ by, number, name, birthDay }) => {
      const found = await find(by === "number" ? { number } : { name, birthDay });
      setCards(found.cards);
      return found.failure;
    },
  });
  const by = form.form.watch("by");

  return (
    <Stack gap={5}>
      <Form form={form}>
        <Field control={form.control} name="by">
          {(field) => (
            <RadioGroup
              {...field}
              onChange={(value) => {
                field.onChange(value);
                form.form.clearErrors();
                setCards(null);
              }}
              label={intl.formatMessage({ id: "people.find.by" })}
              options={(["number", "name"] as const).map((value) => ({
                value,
                label: intl.formatMessage({ id: `people.find.by.${value}` }),
              }))}
            />
          )}
        </Field>
        {by === "number" ? (
          <Field control={form.control} name="number">
            {(field) => (
              <TextField
                {...field}
                label={labels.number}
                isRequired
                cleanPaste={cleanCode}
                autoComplete="off"
                spellCheck="false"
              />
            )}
          </Field>
        ) : (
          <>
            <Field control={form.control} name="name">
              {(field) => (
                <TextField
                  {...field}
                  label={labels.name}
                  isRequired
                  cleanPaste={cleanText}
                  autoComplete="off"
                />
              )}
            </Field>
            <Field control={form.control} name="birthDay">
              {(field) => (
                <DateField {...field} label={labels.birthDay} isRequired latest={today} />
              )}
            </Field>
          </>
        )}
        <Row>
          <Button
            type="submit"
            icon={Search}
            variant={cards ? "secondary" : "primary"}
            isPending={form.isSubmitting}
          >
            <FormattedMessage id="people.find" />
          </Button>
        </Row>
      </Form>
      {cards && (
        <>
          {cards.length === 0 ? (
            <Notice tone="success" isLive>
              <FormattedMessage id="people.found.nobody" />
            </Notice>
          ) : (
            <Notice
              tone="warning"
              isLive
              title={intl.formatMessage({ id: "people.found" }, { count: cards.length })}
            >
              <p>
                <FormattedMessage id="people.found.advice" />
              </p>
              <FoundCards cards={cards} />
            </Notice>
          )}
          <Row>
            <Button
              variant="primary"
              icon={UserPlus}
              onPress={() => onNobody(startOf(form.form.getValues(), today))}
            >
              <FormattedMessage
                id={cards.length === 0 ? "people.register.go" : "people.register.noneOfThem"}
              />
            </Button>
          </Row>
        </>
      )}
    </Stack>
  );
}

/** A whole number, or a whole name with the birth day. */
function soughtSchema(today: string) {
  const checks = { today, allowSynthetic: true };
  return pipe(
    custom<SoughtValues>(() => true),
    rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const { by, number, name, birthDay } = dataset.value;
      const say = (field: keyof SoughtValues, message: string) =>
        addIssue({ message, path: issuePath(dataset.value, [field]) });
      if (by === "number") {
        const fault = numberFault(number, checks);
        if (fault !== undefined) say("number", fault);
        return;
      }
      const read = parsePersonName(name);
      if (!read.ok) say("name", read.fault);
      if (birthDay === "") say("birthDay", "NOT_A_DAY");
      else if (birthDay > today) say("birthDay", "AFTER_TODAY");
    }),
  );
}

/** What has more digits than an ID number was meant as that of a certificate. */
export function numberFault(number: string, checks: IdNumberChecks): string | undefined {
  const id = parseIdNumber(number, checks);
  const certificate = parseCertificateNumber(number, checks);
  if (id.ok || certificate.ok) return undefined;
  return cleanIdNumber(number).length > 18 ? certificate.fault : id.fault;
}

function startOf({ by, number, name, birthDay }: SoughtValues, today: string) {
  if (by === "name") return { name, birthDay };
  const fromCertificate = readCertificate(number, today);
  if (fromCertificate.documentNumber === undefined) {
    return { documentNumber: number, ...readIdNumber(number, today) };
  }
  return {
    certificateNumber: number,
    ...fromCertificate,
    ...readIdNumber(fromCertificate.documentNumber, today),
  };
}
