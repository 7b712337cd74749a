import { createRoute } from "@tanstack/react-router";
import type { RepliesSearch } from "../../features/publicity/message/inbox/replies-search.ts";
import type { OptOutsSearch } from "../../features/publicity/message/opt-out/opt-outs-search.ts";
import { lazyPage } from "../lazy-page.tsx";
import { readByPage } from "./read-by-page.ts";
import { signedInRoute } from "./signed-in.route.ts";

/** What people have written back. */
export const repliesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/replies",
  staticData: { needs: "campaign:read" },
  validateSearch: readByPage<RepliesSearch>(),
  component: lazyPage(
    ["messages"],
    () => import("../../features/publicity/message/inbox/replies-page.tsx"),
    "RepliesPage",
  ),
});

/** Who wants no more messages. */
export const optOutsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/opt-outs",
  staticData: { needs: "campaign:read" },
  validateSearch: readByPage<OptOutsSearch>(),
  component: lazyPage(
    ["messages"],
    () => import("../../features/publicity/message/opt-out/opt-outs-page.tsx"),
    "OptOutsPage",
  ),
});

/** How the county sends, and how the way to the carrier stands. */
export const sendingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/sending",
  staticData: { needs: "sendingPolicy:read" },
  component: lazyPage(
    ["messages"],
    () => import("../../features/publicity/sending/sending-page.tsx"),
    "SendingPage",
  ),
});

/** The rules of sending are changed. */
export const editSendingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/sending/edit",
  staticData: { needs: "sendingPolicy:manage" },
  component: lazyPage(
    ["messages"],
    () => import("../../features/publicity/sending/edit/edit-sending-page.tsx"),
    "EditSendingPage",
  ),
});

/** A file for the carrier's portal, and its receipts. */
export const portalBatchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/sending/batches/$id",
  staticData: { needs: "campaign:read" },
  component: lazyPage(
    ["messages", "files"],
    () => import("../../features/publicity/sending/batches/batch-page.tsx"),
    "BatchPage",
  ),
});
