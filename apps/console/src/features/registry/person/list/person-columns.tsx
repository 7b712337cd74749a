import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { PersonRowFragment } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { Circumstances } from "../circumstances.tsx";
import { CertificateStatus, PersonStatus } from "../person-status.tsx";

export const personRow = graphql(`
  fragment PersonRow on Person {
    id
    name
    sex
    age
    category
    grade
    certificateState
    state
    livesAlone
    needsCare
    phoneMask
    documentMask
    channels
    updatedAt
    village {
      id
      shortName
    }
    office {
      id
      shortName
    }
    carers {
      id
      name
    }
  }
`);

/** The columns of the registry. */
export function usePersonColumns(): readonly Column<PersonRowFragment>[] {
  const intl = useIntl();
  const words = usePersonWords();
  return useMemo(() => {
    const separator = intl.formatMessage({ id: "list.separator" });
    const none = intl.formatMessage({ id: "person.none" });
    const columns: Column<PersonRowFragment>[] = [
      {
        id: "name",
        header: intl.formatMessage({ id: "person.name" }),
        isRowHeader: true,
        isSortable: true,
        cell: ({ id, name, state }) => (
          <>
            <Link to="/people/$id" params={{ id }}>
              {name}
            </Link>
            {state !== "ACTIVE" && (
              <>
                {" "}
                <PersonStatus state={state} />
              </>
            )}
          </>
        ),
      },
      {
        id: "sex",
        header: intl.formatMessage({ id: "person.sex" }),
        cell: ({ sex }) => words.sex(sex),
        onCard: "itself",
      },
      {
        id: "age",
        header: intl.formatMessage({ id: "person.age" }),
        isSortable: true,
        isNumeric: true,
        cell: ({ age }) => age,
        onCard: ({ age }) => intl.formatMessage({ id: "people.years" }, { age }),
      },
      {
        id: "grade",
        header: intl.formatMessage({ id: "person.disability" }),
        isSortable: true,
        cell: ({ category, grade }) => words.disability(category, grade) || none,
        onCard: ({ category, grade }) => words.disability(category, grade) || null,
      },
      {
        id: "certificate",
        header: intl.formatMessage({ id: "person.certificate" }),
        cell: ({ certificateState }) => <CertificateStatus state={certificateState} />,
        onCard: ({ certificateState }) =>
          certificateState === "VALID" ? null : (
            <CertificateStatus state={certificateState} isNamed />
          ),
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "person.village" }),
        cell: ({ village, office }) => village?.shortName ?? office?.shortName ?? none,
        onCard: ({ village, office }) => village?.shortName ?? office?.shortName ?? null,
      },
      {
        id: "needs",
        header: intl.formatMessage({ id: "person.circumstances" }),
        cell: (person) => <Circumstances person={person} />,
        onCard: (person) =>
          person.livesAlone || person.needsCare ? <Circumstances person={person} /> : null,
      },
      {
        id: "carers",
        header: intl.formatMessage({ id: "person.carers" }),
        cell: ({ carers }) => carers.map(({ name }) => name).join(separator) || none,
        onCard: ({ carers }) =>
          carers.length > 0
            ? intl.formatMessage(
                { id: "people.caredBy" },
                { names: carers.map(({ name }) => name).join(separator) },
              )
            : null,
      },
      {
        id: "phone",
        header: intl.formatMessage({ id: "person.phone" }),
        cell: ({ phoneMask }) => phoneMask ?? <FormattedMessage id="person.none" />,
        onCard: ({ phoneMask }) => phoneMask ?? <FormattedMessage id="people.need.no_phone" />,
      },
      {
        id: "document",
        header: intl.formatMessage({ id: "person.documentNumber" }),
        isHiddenAtFirst: true,
        cell: ({ documentMask }) => documentMask ?? none,
        onCard: ({ documentMask }) => documentMask ?? null,
      },
      {
        id: "channels",
        header: intl.formatMessage({ id: "person.channels" }),
        isHiddenAtFirst: true,
        cell: ({ channels }) => channels.map((each) => words.channel(each)).join(separator) || none,
      },
      {
        id: "updated",
        header: intl.formatMessage({ id: "person.updatedAt" }),
        isSortable: true,
        isHiddenAtFirst: true,
        cell: ({ updatedAt }) => <InstantText at={updatedAt} relative={false} />,
      },
    ];
    return columns;
  }, [intl, words]);
}
