import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { faultWords } from "../../../shared/form/fault-words.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import type { Failure } from "../../../shared/graphql/failure.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { MaskedValue } from "../../../shared/ui/masked-value.tsx";
import { SummaryList, type SummaryItem } from "../../../shared/ui/summary-list.tsx";
import { MemberState } from "../member-state.tsx";

export const memberSummary = graphql(`
  fragment MemberSummary on StaffMember {
    id
    name
    login
    phoneMask
    state
    synthetic
    updatedAt
    viewerCanReveal
    office {
      id
      name
    }
  }
`);

const revealPhone = graphql(`
  mutation RevealStaffPhone($id: ID!, $purpose: String!) {
    revealStaffPhone(id: $id, purpose: $purpose) {
      phone
    }
  }
`);

/** Who somebody is. The phone is masked until a purpose is stated. */
export function MemberSummary(props: { member: FragmentType<typeof memberSummary> }) {
  const intl = useIntl();
  const reveal = useSend(revealPhone);
  const member = readFragment(memberSummary, props.member);
  const phoneLabel = intl.formatMessage({ id: "staff.phone" });

  async function fetchPhone(purpose: string): Promise<string> {
    const { data, failure } = await reveal({ id: member.id, purpose });
    if (failure) throw new Error(refusalOf(failure));
    return data.revealStaffPhone.phone ?? intl.formatMessage({ id: "staff.phone.none" });
  }

  function refusalOf(failure: Failure): string {
    const [fault] = failure.fields;
    if (failure.kind !== "invalid" || !fault) return failureText(intl, failure);
    return faultWords(intl, fault.code, intl.formatMessage({ id: "ui.reveal.purpose" }));
  }

  const items: (SummaryItem | false)[] = [
    { id: "name", label: intl.formatMessage({ id: "staff.name" }), value: member.name },
    {
      id: "login",
      label: intl.formatMessage({ id: "staff.login" }),
      value: <code>{member.login}</code>,
    },
    member.office != null && {
      id: "office",
      label: intl.formatMessage({ id: "staff.office" }),
      value: (
        <Link to="/offices/$id" params={{ id: member.office.id }}>
          {member.office.name}
        </Link>
      ),
    },
    {
      id: "phone",
      label: phoneLabel,
      value:
        member.phoneMask == null ? (
          <FormattedMessage id="staff.phone.none" />
        ) : (
          <MaskedValue
            label={phoneLabel}
            masked={member.phoneMask}
            {...(member.viewerCanReveal && { onReveal: fetchPhone })}
          />
        ),
    },
    {
      id: "state",
      label: intl.formatMessage({ id: "staff.state" }),
      value: <MemberState state={member.state} />,
    },
    {
      id: "updatedAt",
      label: intl.formatMessage({ id: "staff.updatedAt" }),
      value: <InstantText at={member.updatedAt} />,
    },
    member.synthetic && {
      id: "synthetic",
      label: intl.formatMessage({ id: "offices.source" }),
      value: <FormattedMessage id="offices.source.demo" />,
    },
  ];
  return <SummaryList items={items.filter((item) => item !== false)} />;
}
