import { messageClassLabels } from "@wuzi/domain/registry/message-class";
import { useIntl } from "react-intl";
import type { MergeField } from "../../../../gql/graphql.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import type { ComparedPerson } from "./compared-person.ts";

export type ComparedLine = {
  readonly id: string;
  readonly label: string;
  /** What each record says, in the reader's words. */
  readonly said: readonly [string, string];
  readonly isDifferent: boolean;
  /** What can be taken over from the record that goes; nothing where both come along anyway. */
  readonly field?: MergeField;
};

/** Two records line by line. */
export function useComparison(a: ComparedPerson, b: ComparedPerson): ComparedLine[] {
  const intl = useIntl();
  const words = usePersonWords();
  const language = intl.locale === "en-US" ? "en" : "zh";
  const separator = intl.formatMessage({ id: "list.separator" });
  const yesNo = (is: boolean) => intl.formatMessage({ id: is ? "person.yes" : "person.no" });
  const day = (text: string) => intl.formatDate(`${text}T12:00:00Z`, { dateStyle: "long" });

  const lines: readonly (readonly [
    label: MessageId,
    say: (person: ComparedPerson) => string,
    field?: MergeField,
  ])[] = [
    ["person.name", ({ name, pinyin }) => `${name} ${pinyin}`, "NAME"],
    ["person.sex", ({ sex }) => words.sex(sex), "SEX"],
    ["person.birthDay", ({ bornOn }) => day(bornOn), "BIRTH_DAY"],
    [
      "person.documentNumber",
      ({ documentType, documentMask }) =>
        [words.documentType(documentType), documentMask].filter(Boolean).join(" "),
      "DOCUMENT",
    ],
    [
      "person.certificate",
      ({ certificateState, certificateMask }) =>
        [words.certificateState(certificateState), certificateMask].filter(Boolean).join(" "),
      "CERTIFICATE",
    ],
    [
      "person.disability",
      ({ category, grade, parts }) =>
        [
          words.disability(category, grade),
          ...parts.map((part) => words.disability(part.category, part.grade)),
        ]
          .filter(Boolean)
          .join(separator),
      "DISABILITY",
    ],
    ["person.address", ({ addressMask }) => addressMask ?? "", "RESIDENCE"],
    [
      "person.registeredCode",
      ({ registeredPlace, registeredCode }) => registeredPlace ?? registeredCode ?? "",
      "REGISTERED",
    ],
    ["person.need.alone", ({ livesAlone }) => yesNo(livesAlone), "LIVES_ALONE"],
    ["person.need.care", ({ needsCare }) => yesNo(needsCare), "NEEDS_CARE"],
    [
      "person.channels.decided",
      ({ channelOverrides }) =>
        channelOverrides
          .map(({ channel, suitable }) =>
            [
              words.channel(channel),
              intl.formatMessage({
                id: suitable ? "person.suitability.suitable" : "person.suitability.unsuitable",
              }),
            ].join(language === "en" ? " " : ""),
          )
          .join(separator),
      "CHANNEL_OVERRIDES",
    ],
    [
      "person.preferences",
      ({ preferences }) =>
        [
          preferences?.channel && words.channel(preferences.channel),
          preferences?.callFrom,
          preferences?.callUntil,
          preferences?.note,
        ]
          .filter(Boolean)
          .join(separator),
      "PREFERENCES",
    ],
    [
      "person.optOuts",
      ({ optOuts }) =>
        optOuts.map((each) => messageClassLabels[domainWord(each)][language]).join(separator),
      "OPT_OUTS",
    ],
    ["person.phone", ({ phones }) => phones.map(({ mask }) => mask).join(separator)],
    ["person.carers", ({ carers }) => carers.map(({ name }) => name).join(separator)],
    ["person.office", ({ office }) => office?.name ?? ""],
  ];
  return lines.map(([label, say, field]) => {
    const said = [say(a), say(b)] as const;
    return {
      id: label,
      label: intl.formatMessage({ id: label }),
      said,
      isDifferent: said[0] !== said[1],
      ...(field && { field }),
    };
  });
}
