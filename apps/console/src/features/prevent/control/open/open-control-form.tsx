import { useNavigate } from "@tanstack/react-router";
import { isDay } from "@wuzi/domain/calendar/china-day";
import { sexLabels } from "@wuzi/domain/identity/sex";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  anchorRuleLabels,
  controlUntil,
  type AnchorRule,
} from "@wuzi/domain/prevent/control-until";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { Sex } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf, noonOf, timeZone } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { ButtonLink, Link } from "../../../../shared/ui/link.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import type { useCategories } from "../use-categories.ts";
import { GapPreview } from "./gap-preview.tsx";
import { openForm, type OpenOutput, type OpenValues } from "./open-form.ts";
import type { OpenControlSearch } from "./open-search.ts";
import { PersonChoice } from "./person-choice.tsx";

const openControl = graphql(`
  mutation OpenControl($input: OpenControlInput!) {
    openControl(input: $input) {
      __typename
      ... on ControlCase {
        id
      }
      ... on AlreadyControlled {
        caseId
        nameMask
        officeName
        since
      }
    }
  }
`);

const types = ["ControlCase", "CareGap", "DutySlot", "DutyBoardCell"];

type OpenControlFormProps = {
  search: OpenControlSearch;
  categories: ReturnType<typeof useCategories>["categories"];
};

/** Who, in which category, from which day; the last day is shown while it is typed. */
export function OpenControlForm({ search, categories }: OpenControlFormProps) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const navigate = useNavigate();
  const { actingPost } = useSession();
  const send = useSend(openControl, types);
  const key = useSendKey();
  const say = (id: OpenWord) => intl.formatMessage({ id: `control.${id}` });
  const separator = intl.formatMessage({ id: "list.clauses" });
  const isCarer = search.carer !== undefined;
  const [held, setHeld] = useState<string | null>(null);
  const form = useConsoleForm<OpenValues, OpenOutput>({
    schema: openForm,
    defaultValues: {
      who: isCarer ? "carer" : search.person === undefined ? "resident" : "person",
      personId: search.person ?? "",
      name: "",
      sex: "",
      phone: "",
      officeId: actingPost?.officeId ?? "",
      categoryCode: categories[0]?.code ?? "",
      anchorOn: today,
      fromDay: today,
      stay: "",
    },
    labels: {
      personId: say("person"),
      name: say("name"),
      sex: say("open.sex"),
      phone: say("phone"),
      officeId: say("office"),
      categoryCode: say("category"),
      anchorOn: say("anchor"),
      fromDay: say("from"),
      stay: say("stay"),
    },
    optional: ["phone", "stay"],
    onSubmit: async ({ who, personId, name, sex, phone, ...rest }) => {
      const resident = { name, sex: sex.toUpperCase() as Sex, phone };
      const subject =
        who === "person"
          ? { personId }
          : who === "carer"
            ? { carerId: search.carer }
            : { resident };
      const input = { ...rest, ...subject, idempotencyKey: key.current() };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      const result = data.openControl;
      if (result.__typename === "AlreadyControlled") {
        const { caseId, nameMask, officeName, since } = result;
        const day = since
          ? intl.formatDate(noonOf(since), { month: "long", day: "numeric", timeZone })
          : "";
        const values = { name: nameMask ?? "", office: officeName ?? "", since: day };
        setHeld(caseId ?? null);
        return key.answered(refusal(intl.formatMessage({ id: "control.open.already" }, values)));
      }
      key.answered(null);
      void navigate({ to: "/controlled/$id", params: { id: result.id }, ignoreBlocker: true });
      return null;
    },
  });
  const [who, categoryCode, anchorOn, personId] = useWatch({
    control: form.control,
    name: ["who", "categoryCode", "anchorOn", "personId"],
  });
  const category = categories.find(({ code }) => code === categoryCode);
  const anchorRule = (category?.anchorRule.toLowerCase() ?? "arrived") as AnchorRule;
  const known =
    search.person === undefined ? null : { id: search.person, label: search.name ?? "…" };
  return (
    <Form form={form}>
      {held !== null && (
        <p>
          <Link to="/controlled/$id" params={{ id: held }}>
            <FormattedMessage id="control.open.held" />
          </Link>
        </p>
      )}
      {isCarer ? (
        <p>{intl.formatMessage({ id: "control.open.carer" }, { name: search.name ?? "" })}</p>
      ) : (
        <Field control={form.control} name="who">
          {(field) => (
            <RadioGroup
              {...field}
              label={say("who")}
              isRequired
              options={(["person", "resident"] as const).map((value) => ({
                value: value as string,
                label: say(`who.${value}`),
              }))}
            />
          )}
        </Field>
      )}
      {who === "person" && (
        <Field control={form.control} name="personId">
          {(field) => (
            <PersonChoice
              {...field}
              label={say("person")}
              help={say("open.personHelp")}
              known={known}
            />
          )}
        </Field>
      )}
      {who === "resident" && (
        <>
          <Field control={form.control} name="name">
            {(field) => <TextField {...field} label={say("name")} isRequired />}
          </Field>
          <Field control={form.control} name="sex">
            {(field) => (
              <RadioGroup
                {...field}
                label={say("open.sex")}
                isRequired
                options={(["male", "female"] as const).map((value) => ({
                  value: value as string,
                  label: labelOf(sexLabels, value, language),
                }))}
              />
            )}
          </Field>
          <Field control={form.control} name="phone">
            {(field) => <TextField {...field} label={say("phone")} inputMode="tel" />}
          </Field>
        </>
      )}
      {search.carer !== undefined && <GapPreview carerId={search.carer} />}
      {who === "person" && <GapPreview personId={personId} />}
      <Field control={form.control} name="categoryCode">
        {(field) => (
          <Select
            {...field}
            label={say("category")}
            isRequired
            placeholder={false}
            {...(category && {
              help: [category.definition, category.note].filter(Boolean).join(separator),
            })}
            options={categories.map(({ code, label, groupLabel }) => ({
              value: code,
              label:
                label === groupLabel
                  ? label
                  : intl.formatMessage({ id: "list.named" }, { name: groupLabel, words: label }),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="anchorOn">
        {(field) => (
          <DateField
            {...field}
            label={say("anchor")}
            help={labelOf(anchorRuleLabels, anchorRule, language)}
            isRequired
          />
        )}
      </Field>
      {category && isDay(anchorOn) && (
        <p>
          <FormattedMessage
            id="control.open.until"
            values={{
              day: <DayText day={controlUntil({ anchorRule, days: category.days }, anchorOn)} />,
              days: category.days,
            }}
          />
        </p>
      )}
      <Field control={form.control} name="fromDay">
        {(field) => <DateField {...field} label={say("from")} help={say("from.help")} isRequired />}
      </Field>
      <Field control={form.control} name="stay">
        {(field) => <TextField {...field} label={say("stay")} />}
      </Field>
      <Field control={form.control} name="officeId">
        {(field) => <OfficeComboBox {...field} label={say("office")} isRequired />}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="control.open.action" />
        </Button>
        <ButtonLink to="/controlled">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}

type OpenWord =
  | "who"
  | "who.person"
  | "who.resident"
  | "person"
  | "name"
  | "phone"
  | "office"
  | "category"
  | "anchor"
  | "from"
  | "from.help"
  | "stay"
  | "open.sex"
  | "open.personHelp";
