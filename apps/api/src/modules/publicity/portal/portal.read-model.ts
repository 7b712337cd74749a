import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

const receiptFile: ReadModel = {
  name: "ReceiptFile",
  table: "publicity.receipt_file",
  fields: {
    id: id(),
    fileName: column("file_name"),
    broughtBy: column("brought_by"),
    state: column("state"),
    fault: column("fault"),
    known: column("known"),
    strange: column("strange"),
    unreadable: column("unreadable"),
    problems: column("problems"),
    createdAt: column("created_at"),
  },
};

export const portalBatch: ReadModel = {
  name: "PortalBatch",
  table: "publicity.portal_batch",
  fields: {
    id: id(),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    code: column("code"),
    fileId: id("file_id"),
    fileName: column("file_name"),
    numbers: column("numbers"),
    answered: column("answered"),
    createdAt: column("created_at"),
    receiptFiles: many(
      () => receiptFile,
      (outer, inner) => `${inner}.batch_id = ${outer}.id`,
      (inner) => `${inner}.id desc`,
    ),
    viewerCanHandle: expression((alias) => `access.may('carrierBatch:handle', ${alias}.office_id)`),
  },
};
