import { createRouter } from "@tanstack/react-router";
import { ErrorPage } from "./pages/error-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { PendingPage } from "./pages/pending-page.tsx";
import {
  accountRoute,
  passwordRoute,
  secondFactorRoute,
  todayRoute,
} from "./routes/account.routes.ts";
import { auditRoute } from "./routes/audit.routes.ts";
import {
  campaignRestRoute,
  campaignRoute,
  campaignsRoute,
  editCampaignRoute,
  newCampaignRoute,
} from "./routes/campaigns.routes.ts";
import {
  careGapsRoute,
  categoriesRoute,
  controlledRoute,
  controlMovesRoute,
  controlRoute,
  openControlRoute,
  releaseNoticeRoute,
} from "./routes/control.routes.ts";
import {
  deedConsentRoute,
  deedPlatformsRoute,
  deedRoute,
  deedsRoute,
  editDeedRoute,
  newDeedRoute,
  publicTextRoute,
} from "./routes/deeds.routes.ts";
import {
  disinfectionRoute,
  dutiesRoute,
  dutyRulesRoute,
  leaveRoute,
  progressRoute,
  reportsRoute,
  workCalendarRoute,
} from "./routes/duties.routes.ts";
import { exportsRoute } from "./routes/exports.routes.ts";
import { fieldRoute, fieldTaskRoute, outboxRoute } from "./routes/field.routes.ts";
import {
  importColumnsRoute,
  importDoubtsRoute,
  importRoute,
  importsRoute,
  newImportRoute,
} from "./routes/imports.routes.ts";
import { incidentRoute, openIncidentRoute, setProtocolRoute } from "./routes/incident.routes.ts";
import {
  inspectionsRoute,
  rectificationRoute,
  rosterLineRoute,
  rosterRoute,
} from "./routes/inspection.routes.ts";
import { clientRoute, integrationsRoute, newClientRoute } from "./routes/integrations.routes.ts";
import {
  editSendingRoute,
  optOutsRoute,
  portalBatchRoute,
  repliesRoute,
  sendingRoute,
} from "./routes/messages.routes.ts";
import {
  closeOfficeRoute,
  officeRoute,
  officesRoute,
  openUnitRoute,
  renameOfficeRoute,
} from "./routes/offices.routes.ts";
import {
  addTasksRoute,
  entryRoute,
  materialRoute,
  materialsRoute,
  newMaterialRoute,
  editMaterialRoute,
  newOutreachRoute,
  newPlanRoute,
  outreachRoute,
  planRoute,
  plansRoute,
  taskRoute,
} from "./routes/outreach.routes.ts";
import {
  compareRoute,
  duplicatesRoute,
  editPersonRoute,
  peopleRoute,
  personRoute,
  registerPersonRoute,
  transfersRoute,
} from "./routes/people.routes.ts";
import { responsibilityChartRoute, responsibilityRoute } from "./routes/responsibility.routes.ts";
import { rootRoute } from "./routes/root.route.ts";
import {
  arrivalRoute,
  arrivalsRoute,
  editArrivalRoute,
  householdRoute,
  importLedgerRoute,
  newArrivalRoute,
  newHouseholdRoute,
  screeningRoute,
  startRoundRoute,
} from "./routes/screening.routes.ts";
import { showcaseRoute } from "./routes/showcase.route.ts";
import { signInRoute } from "./routes/sign-in.route.ts";
import { homeRoute, signedInRoute } from "./routes/signed-in.route.ts";
import {
  appointPostRoute,
  editMemberRoute,
  memberRoute,
  newMemberRoute,
  staffRoute,
} from "./routes/staff.routes.ts";
import { townshipMapRoute, unitsBelowRoute, unitsRoute } from "./routes/units.routes.ts";

const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  showcaseRoute,
  signedInRoute.addChildren([
    todayRoute,
    fieldRoute,
    fieldTaskRoute,
    outboxRoute,
    controlledRoute,
    openControlRoute,
    controlMovesRoute,
    categoriesRoute,
    controlRoute,
    releaseNoticeRoute,
    careGapsRoute,
    campaignsRoute,
    materialsRoute,
    newMaterialRoute,
    editMaterialRoute,
    materialRoute,
    plansRoute,
    newPlanRoute,
    planRoute,
    addTasksRoute,
    taskRoute,
    outreachRoute,
    newOutreachRoute,
    entryRoute,
    newCampaignRoute,
    campaignRoute,
    editCampaignRoute,
    campaignRestRoute,
    repliesRoute,
    optOutsRoute,
    deedsRoute,
    newDeedRoute,
    deedPlatformsRoute,
    deedRoute,
    editDeedRoute,
    publicTextRoute,
    deedConsentRoute,
    sendingRoute,
    editSendingRoute,
    portalBatchRoute,
    dutiesRoute,
    dutyRulesRoute,
    leaveRoute,
    workCalendarRoute,
    progressRoute,
    reportsRoute,
    disinfectionRoute,
    screeningRoute,
    startRoundRoute,
    newHouseholdRoute,
    householdRoute,
    arrivalsRoute,
    newArrivalRoute,
    importLedgerRoute,
    arrivalRoute,
    editArrivalRoute,
    inspectionsRoute,
    rosterRoute,
    rosterLineRoute,
    rectificationRoute,
    peopleRoute,
    registerPersonRoute,
    duplicatesRoute,
    transfersRoute,
    compareRoute,
    personRoute,
    editPersonRoute,
    importsRoute,
    newImportRoute,
    importRoute,
    importColumnsRoute,
    importDoubtsRoute,
    exportsRoute,
    integrationsRoute,
    newClientRoute,
    clientRoute,
    incidentRoute,
    openIncidentRoute,
    setProtocolRoute,
    responsibilityRoute,
    responsibilityChartRoute,
    officesRoute,
    officeRoute,
    openUnitRoute,
    renameOfficeRoute,
    closeOfficeRoute,
    staffRoute,
    newMemberRoute,
    memberRoute,
    editMemberRoute,
    appointPostRoute,
    accountRoute,
    passwordRoute,
    secondFactorRoute,
    unitsRoute,
    unitsBelowRoute,
    townshipMapRoute,
    auditRoute,
  ]),
]);

/** The router over every page; each page's code is fetched when it is first opened. */
export function createConsoleRouter() {
  return createRouter({
    routeTree,
    defaultPreload: "intent",
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
