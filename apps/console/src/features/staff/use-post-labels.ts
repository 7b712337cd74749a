import { useIntl } from "react-intl";

/** The names of the fields of a post, for its errors. */
export function usePostLabels() {
  const intl = useIntl();
  return {
    officeId: intl.formatMessage({ id: "staff.post.office" }),
    role: intl.formatMessage({ id: "staff.role" }),
    fromDay: intl.formatMessage({ id: "staff.post.from" }),
    toDay: intl.formatMessage({ id: "staff.post.to" }),
  };
}
