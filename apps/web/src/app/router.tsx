import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../shared/api/query-client';
import { sessionQuery } from '../shared/session/session';
import { Crash } from './crash';
import { readFileSearch } from './file-tab';
import { readHandOverTab } from './hand-over-tab';
import './messages';
import { readOwnTableQuestion } from './own-table-question';
import { SignInRoute } from './pages/sign-in';
import { readPeopleFilter } from './people-filter';
import { readRegisterPlace } from './register-place';
import { readReportQuestion } from './report-question';
import { readWorkFilter } from './work-filter';

const codeIn = /^[a-z-]{1,60}$/;
const readActKind = (search: Record<string, unknown>): { kind?: string; step?: string } => ({
  ...(codeIn.test(String(search.kind ?? '')) && { kind: String(search.kind) }),
  ...(codeIn.test(String(search.step ?? '')) && { step: String(search.step) }),
});

const root = createRootRoute({ errorComponent: Crash });

/** Only addresses of this application are gone back to after signing in. */
const ownAddress = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?!\/)/.test(value) ? value : undefined;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => {
    const to = ownAddress(search.to);
    return to ? { to } : {};
  },
  component: SignInRoute,
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell/frame'), 'Frame'),
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home'), 'Home'),
});

const work = createRoute({
  getParentRoute: () => frame,
  path: '/work',
  validateSearch: readWorkFilter,
  component: lazyRouteComponent(() => import('./pages/work'), 'Work'),
});
const people = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  validateSearch: readPeopleFilter,
  component: lazyRouteComponent(() => import('./pages/people'), 'People'),
});
const newPerson = createRoute({
  getParentRoute: () => frame,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../features/people/create-person-page'), 'CreatePersonPage'),
});
const duplicates = createRoute({
  getParentRoute: () => frame,
  path: '/duplicates',
  component: lazyRouteComponent(() => import('../features/people/duplicates-page'), 'DuplicatesPage'),
});
const personFile = createRoute({
  getParentRoute: () => frame,
  path: '/people/$personId',
  validateSearch: readFileSearch,
  component: lazyRouteComponent(() => import('./pages/person-file'), 'PersonFile'),
});
const newAct = createRoute({
  getParentRoute: () => frame,
  path: '/people/$personId/acts/new',
  validateSearch: readActKind,
  component: lazyRouteComponent(() => import('./pages/record-act'), 'NewAct'),
});
const whatIf = createRoute({
  getParentRoute: () => frame,
  path: '/people/$personId/what-if',
  validateSearch: readActKind,
  component: lazyRouteComponent(() => import('./pages/record-act'), 'WhatIfPage'),
});
const correctAct = createRoute({
  getParentRoute: () => frame,
  path: '/people/$personId/acts/$actId/correct',
  component: lazyRouteComponent(() => import('./pages/record-act'), 'CorrectAct'),
});
const paper = createRoute({
  getParentRoute: () => frame,
  path: '/papers/$paperId',
  component: lazyRouteComponent(() => import('../features/papers/paper-page'), 'PaperPage'),
});
const signing = createRoute({
  getParentRoute: () => frame,
  path: '/signing',
  component: lazyRouteComponent(() => import('../features/papers/queue-page'), 'SigningQueuePage'),
});
const handOvers = createRoute({
  getParentRoute: () => frame,
  path: '/hand-overs',
  validateSearch: readHandOverTab,
  component: lazyRouteComponent(() => import('./pages/hand-overs'), 'HandOvers'),
});
const oneHandOver = createRoute({
  getParentRoute: () => frame,
  path: '/hand-overs/$handOverId',
  component: lazyRouteComponent(() => import('./pages/hand-overs'), 'OneHandOver'),
});
const caseload = createRoute({
  getParentRoute: () => frame,
  path: '/caseload',
  component: lazyRouteComponent(() => import('../features/caseload/caseload-page'), 'CaseloadPage'),
});
const complaints = createRoute({
  getParentRoute: () => frame,
  path: '/complaints',
  component: lazyRouteComponent(() => import('../features/complaints/complaints-page'), 'ComplaintsPage'),
});
const escalations = createRoute({
  getParentRoute: () => frame,
  path: '/escalations',
  component: lazyRouteComponent(() => import('../features/caseload/escalations-page'), 'EscalationsPage'),
});
const imports = createRoute({
  getParentRoute: () => frame,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/ledger/imports-page'), 'ImportsPage'),
});
const newImport = createRoute({
  getParentRoute: () => frame,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('../features/ledger/new-import-page'), 'NewImportPage'),
});
const oneImport = createRoute({
  getParentRoute: () => frame,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('./pages/one-import'), 'OneImport'),
});
const plans = createRoute({
  getParentRoute: () => frame,
  path: '/plans',
  component: lazyRouteComponent(() => import('../features/plans/plans-page'), 'PlansPage'),
});
const onePlan = createRoute({
  getParentRoute: () => frame,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('./pages/one-plan'), 'OnePlan'),
});
const payments = createRoute({
  getParentRoute: () => frame,
  path: '/payments',
  component: lazyRouteComponent(() => import('../features/payments/payments-page'), 'PaymentsPage'),
});
const registers = createRoute({
  getParentRoute: () => frame,
  path: '/registers',
  validateSearch: readRegisterPlace,
  component: lazyRouteComponent(() => import('./pages/registers'), 'Registers'),
});
const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  validateSearch: readReportQuestion,
  component: lazyRouteComponent(() => import('./pages/report'), 'Report'),
});
const gaps = createRoute({
  getParentRoute: () => frame,
  path: '/gaps',
  component: lazyRouteComponent(() => import('../features/reports/gaps-page'), 'GapsPage'),
});
const ownTables = createRoute({
  getParentRoute: () => frame,
  path: '/own-tables',
  validateSearch: readOwnTableQuestion,
  component: lazyRouteComponent(() => import('./pages/own-tables'), 'OwnTables'),
});
const outsideReports = createRoute({
  getParentRoute: () => frame,
  path: '/outside-reports',
  component: lazyRouteComponent(() => import('../features/reports/outside-page'), 'OutsidePage'),
});
const oneOutsideReport = createRoute({
  getParentRoute: () => frame,
  path: '/outside-reports/$id',
  component: lazyRouteComponent(() => import('./pages/outside-report'), 'OneOutsideReport'),
});
const reportTemplates = createRoute({
  getParentRoute: () => frame,
  path: '/report-templates',
  component: lazyRouteComponent(() => import('../features/reports/templates-page'), 'TemplatesPage'),
});
const oneReportTemplate = createRoute({
  getParentRoute: () => frame,
  path: '/report-templates/$code',
  validateSearch: readReportQuestion,
  component: lazyRouteComponent(() => import('./pages/report-template'), 'OneReportTemplate'),
});
const indicatorValues = createRoute({
  getParentRoute: () => frame,
  path: '/indicators',
  validateSearch: readReportQuestion,
  component: lazyRouteComponent(() => import('./pages/indicators'), 'Indicators'),
});
const organisation = createRoute({
  getParentRoute: () => frame,
  path: '/organisation',
  component: lazyRouteComponent(() => import('./pages/organisation'), 'Organisation'),
});
const administration = createRoute({
  getParentRoute: () => frame,
  path: '/administration',
  component: lazyRouteComponent(() => import('./pages/administration'), 'Administration'),
});

const sessions = createRoute({
  getParentRoute: () => frame,
  path: '/account/sessions',
  component: lazyRouteComponent(() => import('../features/session/sessions-page'), 'SessionsPage'),
});

const password = createRoute({
  getParentRoute: () => frame,
  path: '/account/password',
  component: lazyRouteComponent(() => import('../features/session/password-page'), 'PasswordPage'),
});

const notFound = createRoute({
  getParentRoute: () => frame,
  path: '$',
  component: lazyRouteComponent(() => import('./pages/not-found'), 'NotFound'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    frame.addChildren([
      home,
      work,
      people,
      newPerson,
      duplicates,
      personFile,
      newAct,
      whatIf,
      correctAct,
      paper,
      signing,
      handOvers,
      oneHandOver,
      caseload,
      escalations,
      complaints,
      imports,
      newImport,
      oneImport,
      plans,
      onePlan,
      payments,
      registers,
      reports,
      gaps,
      ownTables,
      outsideReports,
      oneOutsideReport,
      reportTemplates,
      oneReportTemplate,
      indicatorValues,
      organisation,
      administration,
      sessions,
      password,
      notFound,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Crash,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
