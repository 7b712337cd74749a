import { channels, channelLabels } from "@wuzi/domain/registry/channel";
import { singleCategories, categoryLabels } from "@wuzi/domain/registry/disability";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { phoneSlots, type EditValues } from "./edit-values.ts";
import type { EditedPerson } from "./edited-person.ts";

const ids = {
  name: "person.name",
  reading: "person.pinyin",
  documentType: "person.documentType",
  documentNumber: "person.documentNumber",
  sex: "person.sex",
  birthDay: "person.birthDay",
  standing: "person.certificate",
  certificateNumber: "person.certificateNumber",
  issuedOn: "person.issuedOn",
  validUntil: "person.validUntil",
  category: "person.category",
  grade: "person.grade",
  address: "person.address",
  registeredAddress: "person.registeredAddress",
  newPhone: "person.phone.new",
  livesAlone: "person.need.alone",
  dependent: "person.need.care",
  preferredChannel: "person.preferredChannel",
  callFrom: "person.callFrom",
  callUntil: "person.callUntil",
  preferenceNote: "person.preferenceNote",
  refusesCare: "person.refusesCare",
  refusesPublicity: "person.refusesPublicity",
} as const satisfies Partial<Record<keyof EditValues, MessageId>>;

/** What the fields of a record are called; those of a phone by its number's mask. */
export function useEditLabels({
  phones,
}: Pick<EditedPerson, "phones">): Readonly<Partial<Record<keyof EditValues, string>>> {
  const intl = useIntl();
  return useMemo(() => {
    const language = intl.locale === "en-US" ? "en" : "zh";
    return Object.fromEntries([
      ...Object.entries(ids).map(([name, id]) => [name, intl.formatMessage({ id })]),
      ...singleCategories.map((each) => [`part_${each}`, categoryLabels[each][language]]),
      ...channels.flatMap((channel) => {
        const label = channelLabels[channel][language];
        return [
          [`decided_${channel}`, label],
          [
            `why_${channel}`,
            intl.formatMessage({ id: "person.overrides.reason" }, { channel: label }),
          ],
        ];
      }),
      ...phoneSlots.flatMap((slot) => {
        const phone = phones[Number(slot)]?.mask;
        if (phone === undefined) return [];
        const of = (id: "person.holder" | "person.phone.note") =>
          intl.formatMessage(
            { id: "person.phone.of" },
            { phone, label: intl.formatMessage({ id }) },
          );
        return [
          [`holder_${slot}`, of("person.holder")],
          [`note_${slot}`, of("person.phone.note")],
          [`drop_${slot}`, intl.formatMessage({ id: "person.phone.drop" }, { phone })],
        ];
      }),
    ]) as Partial<Record<keyof EditValues, string>>;
  }, [intl, phones]);
}
