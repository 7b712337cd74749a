import { graphql } from "../../../../gql/gql.ts";
import type { PortalBatchQuery } from "../../../../gql/graphql.ts";

export const portalBatches = graphql(`
  query PortalBatches {
    portalBatches(first: 20) {
      nodes {
        id
        code
        numbers
        answered
      }
    }
  }
`);

export const portalBatch = graphql(`
  query PortalBatch($id: ID!) {
    portalBatch(id: $id) {
      id
      code
      fileId
      fileName
      numbers
      answered
      createdAt
      viewerCanHandle
      receiptFiles {
        id
        fileName
        broughtBy
        state
        fault
        known
        strange
        unreadable
        createdAt
        problems {
          row
          fault
          cell
        }
      }
    }
  }
`);

export const bringReceipts = graphql(`
  mutation BringReceipts($input: BringReceiptsInput!) {
    bringReceipts(input: $input) {
      id
    }
  }
`);

/** What bringing receipts changes. */
export const batchTypes = ["PortalBatch", "ReceiptFile"];

export type ReceiptFile = PortalBatchQuery["portalBatch"]["receiptFiles"][number];
