import { contactChannelOf, type OutreachChannel } from "@wuzi/domain/publicity/outreach-channel";
import { spokenToLabels } from "@wuzi/domain/registry/reach-words";
import { UserMinus } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { SpokenTo } from "../../../../gql/graphql.ts";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { ComboBox } from "../../../../shared/ui/combo-box.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import type { Told } from "./outreach-values.ts";
import styles from "../outreach.module.css";

const searchPeople = graphql(`
  query PeopleToTell($search: String!) {
    people(first: 10, filter: { search: $search, state: ACTIVE }) {
      nodes {
        id
        name
        documentMask
        channels
        office {
          id
          shortName
        }
      }
    }
  }
`);

const spokenTo = Object.keys(spokenToLabels) as (keyof typeof spokenToLabels)[];

type PeopleFieldProps = {
  error: string | undefined;
  value: readonly Told[];
  channel: OutreachChannel;
  onChange: (people: readonly Told[]) => void;
};

/** Who was told by name, one after another; says of each whose way does not suit that it will not count. */
export function PeopleField({ error, value, channel, onChange }: PeopleFieldProps) {
  const intl = useIntl();
  const words = useOutreachWords();
  const [typed, setTyped] = useState("");
  // whoever adds or takes away somebody goes on in the field for the next
  const [goesOn, setGoesOn] = useState(false);
  const search = useSettled(typed);
  const found = useLoad(searchPeople, { search }, { pause: search.trim() === "" });
  const isSearching = found.isLoading || search !== typed;
  const people = isSearching || search.trim() === "" ? [] : (found.data?.people.nodes ?? []);
  const left = people.filter(({ id }) => value.every(({ personId }) => personId !== id));
  const way = contactChannelOf(channel);
  const change = (personId: string, through: readonly string[]) =>
    onChange(value.map((each) => (each.personId === personId ? { ...each, through } : each)));
  return (
    <>
      <ComboBox
        key={value.length}
        autoFocus={goesOn}
        label={intl.formatMessage({ id: "outreach.people.add" })}
        help={intl.formatMessage({ id: "outreach.people.help" })}
        error={error}
        options={left.map(({ id, name, documentMask, office }) => ({
          id,
          label: name,
          detail: [documentMask, office?.shortName].filter(Boolean).join(" · "),
        }))}
        value={null}
        onSearch={setTyped}
        isLoading={typed !== "" && isSearching}
        onChange={(id) => {
          const person = people.find((each) => each.id === id);
          if (person === undefined) return;
          const { name, channels } = person;
          onChange([...value, { personId: person.id, name, channels, through: ["self"] }]);
          setTyped("");
          setGoesOn(true);
        }}
      />
      {value.length > 0 && (
        <ul className={styles.people} aria-label={intl.formatMessage({ id: "outreach.people" })}>
          {value.map(({ personId, name, channels, through }) => (
            <li key={personId} className={styles.person}>
              <CheckboxGroup
                label={intl.formatMessage({ id: "outreach.people.through" }, { name })}
                options={spokenTo.map((each) => ({
                  value: each as string,
                  label: words.spokenTo(each.toUpperCase() as SpokenTo),
                }))}
                value={[...through]}
                onChange={(who) => change(personId, who)}
              />
              <Button
                variant="quiet"
                icon={UserMinus}
                aria-label={intl.formatMessage({ id: "outreach.people.remove.of" }, { name })}
                onPress={() => {
                  setGoesOn(true);
                  onChange(value.filter((each) => each.personId !== personId));
                }}
              >
                <FormattedMessage id="outreach.people.remove" />
              </Button>
              {way !== null && !channels.some((each) => domainWord(each) === way) && (
                <Notice tone="warning" isLive>
                  <FormattedMessage id="outreach.people.unsuitable" values={{ name }} />
                </Notice>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
