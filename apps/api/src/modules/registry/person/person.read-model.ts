import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { certificateStateOf } from "../../../platform/person/certificate-state.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";
import { personMerge } from "../merge/merge.read-model.ts";
import { lastSuitableContact } from "./suitable-contact.ts";

const carer: ReadModel = {
  name: "Carer",
  table: "registry.carer",
  fields: {
    id: id(),
    name: column("name"),
    relation: column("relation"),
    role: column("role"),
    phoneMask: column("phone_mask"),
    fromDay: column("from_day"),
    toDay: column("to_day"),
    version: column("version"),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.carer_person_id`,
    ),
  },
};

const disabilityPart: ReadModel = {
  name: "DisabilityPart",
  table: "registry.disability_part",
  fields: { category: column("category"), grade: column("grade") },
};

const formerCertificate: ReadModel = {
  name: "FormerCertificate",
  table: "registry.sealed_value",
  fields: { mask: column("mask"), supersededAt: column("superseded_at") },
};

const phone: ReadModel = {
  name: "PersonPhone",
  table: "registry.sealed_value",
  fields: {
    id: id(),
    mask: column("mask"),
    holder: column("holder"),
    note: column("note"),
  },
};

/** A column of the certificate in force, for the person by alias. */
const ofCertificate = (name: string) => (alias: string) =>
  `(
  select s.${name} from registry.sealed_value s where s.person_id = ${alias}.id
     and s.kind = 'certificate' and s.superseded_at is null order by s.id desc limit 1)`;

/** How the division of registration is called; nothing for one that is no office here. */
const registeredPlaceOf = (alias: string): string => `(
  select concat(n.unit, n.village) from registry.place_names(array[${alias}.registered_code]) n)`;

/** The address of registration down to the village, where one is sealed; a record keeps no mask of it. */
const registeredAddressMaskOf = (alias: string): string => `(
  select coalesce((select concat(n.unit, n.village) from registry.place_names(array[${alias}.registered_code]) n), '') || '***'
    from registry.sealed_value s where s.person_id = ${alias}.id and s.kind = 'address'
     and s.holder = 'registered' and s.superseded_at is null limit 1)`;

export const person: ReadModel = {
  name: "Person",
  table: "registry.person",
  fields: {
    ...personRef.fields,
    pinyin: column("pinyin"),
    sex: column("sex"),
    bornOn: column("born_on"),
    age: expression(
      (alias) =>
        `extract(year from age((now() at time zone 'Asia/Shanghai')::date, ${alias}.born_on))::integer`,
    ),
    documentType: column("document_type"),
    documentMask: column("document_mask"),
    certificateMask: column("certificate_mask"),
    certificateState: expression(certificateStateOf),
    category: column("category"),
    grade: column("grade"),
    phoneMask: column("phone_mask"),
    addressMask: column("address_mask"),
    registeredAddressMask: expression(registeredAddressMaskOf),
    registeredCode: column("registered_code"),
    registeredPlace: expression(registeredPlaceOf),
    residenceCode: column("residence_code"),
    livesAlone: column("lives_alone"),
    needsCare: column("needs_care"),
    channels: expression((alias) => `to_json(${alias}.channels)`),
    lastSuitableContact,
    certificateIssuedOn: expression(ofCertificate("issued_on")),
    certificateValidUntil: column("certificate_valid_until"),
    phones: many(
      () => phone,
      (outer, inner) => `${inner}.person_id = ${outer}.id and ${inner}.kind = 'phone'
        and ${inner}.carer_id is null and ${inner}.superseded_at is null`,
      (inner) => `${inner}.position, ${inner}.id`,
    ),
    preferences: column("preferences"),
    channelOverrides: column("channel_overrides"),
    channelsOverridden: expression((alias) => `(${alias}.channel_overrides <> '[]')`),
    optOuts: expression((alias) => `to_json(${alias}.opt_outs)`),
    state: column("state"),
    closedOn: column("closed_on"),
    stateReason: column("state_reason"),
    synthetic: column("synthetic"),
    version: column("version"),
    updatedAt: column("updated_at"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    village: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.village_id`,
    ),
    parts: many(
      () => disabilityPart,
      (outer, inner) => `${inner}.person_id = ${outer}.id`,
      (inner) => `${inner}.category`,
    ),
    carers: many(
      () => carer,
      (outer, inner) => `${inner}.person_id = ${outer}.id and ${inner}.to_day is null`,
      (inner) => `${inner}.role = 'backup_carer', ${inner}.from_day, ${inner}.id`,
    ),
    formerCarers: many(
      () => carer,
      (outer, inner) => `${inner}.person_id = ${outer}.id and ${inner}.to_day is not null`,
      (inner) => `${inner}.to_day desc, ${inner}.id`,
    ),
    dependants: many(
      () => personRef,
      // as an array: most have none, and a join is made ready whether it finds anything or not
      (outer, inner) => `${inner}.id = any(array(
        select c.person_id from registry.carer c
         where c.carer_person_id = ${outer}.id and c.to_day is null))`,
      (inner) => `${inner}.pinyin, ${inner}.id`,
    ),
    formerCertificates: many(
      () => formerCertificate,
      (outer, inner) =>
        `${inner}.person_id = ${outer}.id and ${inner}.kind = 'certificate' and ${inner}.superseded_at is not null`,
      (inner) => `${inner}.superseded_at desc`,
    ),
    mergedInto: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.merged_into`,
    ),
    merges: many(
      () => personMerge,
      (outer, inner) => `${inner}.kept_id = ${outer}.id`,
      (inner) => `${inner}.id desc`,
    ),
    viewerCanEdit: expression(
      (alias) => `(${alias}.state <> 'merged' and access.may('person:write', ${alias}.office_id))`,
    ),
    viewerCanClose: expression(
      (alias) => `(${alias}.state = 'active' and access.may('person:write', ${alias}.office_id))`,
    ),
    viewerCanReopen: expression(
      (alias) =>
        `(${alias}.state in ('deceased', 'moved_away') and access.may('person:write', ${alias}.office_id))`,
    ),
    viewerCanReveal: expression((alias) => `access.may('person:reveal', ${alias}.office_id)`),
    viewerCanTransfer: expression(
      (alias) =>
        `(${alias}.state = 'active' and access.may('person:transfer', ${alias}.office_id))`,
    ),
  },
};
