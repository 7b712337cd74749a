import type { Control, FieldValues } from "react-hook-form";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../gql/gql.ts";
import type { Role } from "../../gql/graphql.ts";
import { Field } from "../../shared/form/field.tsx";
import { useLoad } from "../../shared/graphql/use-load.ts";
import { useLabels } from "../../shared/labels/use-labels.ts";
import { OfficeComboBox } from "../../shared/office/office-combo-box.tsx";
import { DateField } from "../../shared/ui/date-field.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Select } from "../../shared/ui/select.tsx";
import type { PostValues } from "./post-schema.ts";

const grantableRoles = graphql(`
  query GrantableRoles($officeId: ID!) {
    grantableRoles(officeId: $officeId) {
      role
      administrator
    }
  }
`);

export type PostFieldsProps<Output extends FieldValues> = {
  control: Control<PostValues, unknown, Output>;
  /** Called when another office is chosen: its roles are others. */
  onOffice: () => void;
};

/** Where, as what, from when to when. Only roles that the viewer may give there are offered. */
export function PostFields<Output extends FieldValues>({
  control,
  onOffice,
}: PostFieldsProps<Output>) {
  const intl = useIntl();
  const labels = useLabels();
  const { officeId, role } = useWatch({ control });
  const { data, isLoading } = useLoad(
    grantableRoles,
    { officeId: officeId ?? "" },
    { pause: !officeId },
  );
  const roles = officeId ? (data?.grantableRoles ?? []) : [];
  const isNothingToGive =
    Boolean(officeId) && !isLoading && data !== undefined && roles.length === 0;
  const needsSecondFactor = roles.some((each) => each.role === role && each.administrator);
  return (
    <>
      <Field control={control} name="officeId">
        {(field) => (
          <OfficeComboBox
            {...field}
            label={intl.formatMessage({ id: "staff.post.office" })}
            help={intl.formatMessage({ id: "staff.post.officeHelp" })}
            isRequired
            onChange={(id) => {
              if (id !== field.value) onOffice();
              field.onChange(id);
            }}
          />
        )}
      </Field>
      {isNothingToGive && (
        <Notice tone="warning" isLive>
          <FormattedMessage id="staff.post.nothingToGive" />
        </Notice>
      )}
      <Field control={control} name="role">
        {(field) => (
          <Select
            {...field}
            value={field.value as Role | ""}
            label={intl.formatMessage({ id: "staff.role" })}
            isRequired
            help={officeId ? undefined : intl.formatMessage({ id: "staff.post.roleAfterOffice" })}
            options={roles.map((each) => ({ value: each.role, label: labels.role(each.role) }))}
          />
        )}
      </Field>
      {needsSecondFactor && (
        <Notice tone="info" isLive>
          <FormattedMessage id="staff.post.secondFactor" />
        </Notice>
      )}
      <Field control={control} name="fromDay">
        {(field) => (
          <DateField {...field} label={intl.formatMessage({ id: "staff.post.from" })} isRequired />
        )}
      </Field>
      <Field control={control} name="toDay">
        {(field) => (
          <DateField
            {...field}
            label={intl.formatMessage({ id: "staff.post.to" })}
            help={intl.formatMessage({ id: "staff.post.toHelp" })}
          />
        )}
      </Field>
    </>
  );
}
