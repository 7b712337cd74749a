import { maskForList } from "@wuzi/domain/identity/mask";
import { labelOf } from "@wuzi/domain/labels/label";
import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { PersonContactsFragment } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import { Masked } from "./masked.tsx";
import { PersonChannels } from "./person-channels.tsx";
import { useRevealed } from "./reveal.tsx";
import { Section } from "./section.tsx";
import styles from "./lines.module.css";

export const personContacts = graphql(`
  fragment PersonContacts on Person {
    id
    phones {
      id
      mask
      holder
      note
    }
    addressMask
    registeredAddressMask
    preferences {
      channel
      callFrom
      callUntil
      note
    }
    optOuts
    lastSuitableContact {
      id
      channel
      occurredAt
      office {
        id
        shortName
      }
    }
    ...PersonChannels
  }
`);

/** How somebody is reached: phones, address, which ways suit, what they want and refuse. */
export function PersonContacts(props: { person: FragmentType<typeof personContacts> }) {
  const intl = useIntl();
  const revealed = useRevealed();
  const person = readFragment(personContacts, props.person);
  const { phones, preferences, optOuts } = person;
  const language = intl.locale === "en-US" ? "en" : "zh";
  const items: (SummaryItem | false)[] = [
    {
      id: "phones",
      label: intl.formatMessage({ id: "person.phone" }),
      value:
        phones.length === 0 ? (
          <FormattedMessage id="person.none" />
        ) : (
          <ul className={styles.lines}>
            {phones.map(({ id, mask, holder, note }) => (
              <li key={id} className={styles.line}>
                <Masked mask={mask} full={fullPhone(revealed?.phones, mask)} />
                <span className={styles.soft}>
                  {[intl.formatMessage({ id: `person.holder.${domainWord(holder)}` }), note]
                    .filter(Boolean)
                    .join(intl.formatMessage({ id: "list.separator" }))}
                </span>
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: "address",
      label: intl.formatMessage({ id: "person.address" }),
      value: <Masked mask={person.addressMask} full={revealed?.address} />,
    },
    person.registeredAddressMask != null && {
      id: "registered",
      label: intl.formatMessage({ id: "person.registeredAddress" }),
      value: <Masked mask={person.registeredAddressMask} full={revealed?.registeredAddress} />,
    },
    {
      id: "channels",
      label: intl.formatMessage({ id: "person.channels" }),
      value: <PersonChannels person={person} />,
    },
    {
      id: "lastContact",
      label: intl.formatMessage({ id: "person.lastContact" }),
      value: <LastContact contact={person.lastSuitableContact ?? null} />,
    },
    preferences != null && {
      id: "preferences",
      label: intl.formatMessage({ id: "person.preferences" }),
      value: <Preferences preferences={preferences} />,
    },
    optOuts.length > 0 && {
      id: "optOuts",
      label: intl.formatMessage({ id: "person.optOuts" }),
      value: optOuts
        .map((each) => labelOf(messageClassLabels, domainWord(each), language))
        .join(intl.formatMessage({ id: "list.separator" })),
    },
  ];
  return (
    <Section title={intl.formatMessage({ id: "person.section.contacts" })}>
      <SummaryList items={items.filter((item) => item !== false)} />
    </Section>
  );
}

/** The number behind a mask: the reading hands numbers out without the records they stand in. */
export function fullPhone(
  numbers: readonly string[] | undefined,
  mask: string,
): string | undefined {
  return numbers?.find((number) => maskForList("phone", number) === mask);
}

function Preferences({
  preferences: { channel, callFrom, callUntil, note },
}: {
  preferences: NonNullable<PersonContactsFragment["preferences"]>;
}) {
  const intl = useIntl();
  const words = usePersonWords();
  const time = (callFrom ?? callUntil) != null && `${callFrom ?? ""}–${callUntil ?? ""}`;
  return [channel && words.channel(channel), time, note]
    .filter(Boolean)
    .join(intl.formatMessage({ id: "list.separator" }));
}

/** When somebody was last reached by a way that suits them; what does not suit is passed over. */
function LastContact({ contact }: { contact: PersonContactsFragment["lastSuitableContact"] }) {
  const words = usePersonWords();
  if (!contact) return <FormattedMessage id="person.lastContact.none" />;
  const { channel, occurredAt, office } = contact;
  return (
    <>
      {words.channel(channel)} <InstantText at={occurredAt} /> {office?.shortName}
    </>
  );
}
