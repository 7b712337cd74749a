import { placeKinds } from "@wuzi/domain/prevent/disinfection";
import { placeSchema } from "@wuzi/domain/prevent/duty-input";
import { useWatch } from "react-hook-form";
import { useIntl } from "react-intl";
import {
  check,
  nullable,
  object,
  picklist,
  pipe,
  string,
  transform,
  type InferOutput,
} from "valibot";
import type { DisinfectionPlaceKind } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useDutyWords } from "../duty-words.ts";
import { KeeperComboBox } from "./keeper-combo-box.tsx";
import type { Place } from "./place-list.tsx";
import { useSavePlace } from "./use-save-place.ts";

const times = ["1", "2", "3", "4", "5", "6"] as const;
const schema = object({
  name: placeSchema.entries.name,
  note: placeSchema.entries.note,
  kind: picklist(placeKinds, "REQUIRED"),
  officeId: pipe(
    string("REQUIRED"),
    check((id) => id !== "", "REQUIRED"),
  ),
  keeperPostId: nullable(string()),
  timesPerDay: nullable(
    pipe(
      string(),
      transform((text) => Number(text)),
    ),
  ),
});

export type PlaceOutput = InferOutput<typeof schema>;
type Values = {
  name: string;
  note: string;
  kind: string;
  officeId: string;
  keeperPostId: string;
  timesPerDay: string;
};

type PlaceDialogProps = {
  officeId: string;
  /** The place that is changed; a new one without. */
  place?: Place;
  onClose: () => void;
};

/** A place, new or changed; what it owes follows at once. */
export function PlaceDialog({ officeId, place, onClose }: PlaceDialogProps) {
  const intl = useIntl();
  const words = useDutyWords();
  const save = useSavePlace(place);
  const labels = {
    officeId: intl.formatMessage({ id: "reports.office" }),
    kind: intl.formatMessage({ id: "disinfection.kind" }),
    name: intl.formatMessage({ id: "disinfection.place.name" }),
    note: intl.formatMessage({ id: "disinfection.note" }),
    keeperPostId: intl.formatMessage({ id: "reports.assignee" }),
    timesPerDay: intl.formatMessage({ id: "disinfection.times" }),
  };
  const form = useConsoleForm<Values, PlaceOutput>({
    schema,
    defaultValues: {
      name: place?.name ?? "",
      note: place?.note ?? "",
      kind: place ? domainWord(place.kind) : "public_area",
      officeId: place?.office?.id ?? officeId,
      keeperPostId: place?.keeperPostId ?? "",
      timesPerDay: place?.timesPerDay == null ? "" : String(place.timesPerDay),
    },
    labels,
    optional: ["note", "keeperPostId", "timesPerDay"],
    onSubmit: async (values) => {
      const failure = await save(values);
      if (failure === null) onClose();
      return failure;
    },
  });
  const { officeId: chosen = "" } = useWatch({ control: form.control });
  return (
    <FormDialog
      title={
        place
          ? intl.formatMessage({ id: "disinfection.place.edit.label" }, { name: place.name })
          : intl.formatMessage({ id: "disinfection.place.add" })
      }
      onClose={onClose}
      form={form}
      action={intl.formatMessage({
        id: place ? "disinfection.place.save" : "disinfection.place.submit",
      })}
    >
      <Field control={form.control} name="name">
        {(field) => <TextField {...field} label={labels.name} isRequired />}
      </Field>
      <Field control={form.control} name="kind">
        {(field) => (
          <Select
            {...field}
            label={labels.kind}
            placeholder={false}
            options={placeKinds.map((kind) => ({
              value: kind,
              label: words.placeKind(kind.toUpperCase() as DisinfectionPlaceKind),
            }))}
          />
        )}
      </Field>
      {!place && (
        <Field control={form.control} name="officeId">
          {(field) => (
            <OfficeComboBox
              {...field}
              label={labels.officeId}
              isRequired
              onChange={(office) => {
                field.onChange(office);
                // who keeps it belongs to its office
                if (office !== chosen) form.form.setValue("keeperPostId", "");
              }}
            />
          )}
        </Field>
      )}
      <Field control={form.control} name="keeperPostId">
        {(field) => (
          <KeeperComboBox
            {...field}
            key={chosen}
            label={labels.keeperPostId}
            officeId={chosen}
            held={
              place?.keeperPostId
                ? { id: place.keeperPostId, label: place.keeperName ?? "–" }
                : null
            }
          />
        )}
      </Field>
      <Field control={form.control} name="timesPerDay">
        {(field) => (
          <Select
            {...field}
            label={labels.timesPerDay}
            placeholder={intl.formatMessage({ id: "disinfection.times.rule" })}
            options={times.map((value) => ({
              value,
              label: intl.formatMessage(
                { id: "disinfection.times.count" },
                { count: Number(value) },
              ),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="note">
        {(field) => <TextField {...field} label={labels.note} />}
      </Field>
    </FormDialog>
  );
}
