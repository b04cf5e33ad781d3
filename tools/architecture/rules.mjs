// The import rules of docs/architecture.md. Each has a sample under samples/ that it must refuse.
const ours = '(^|/)(packages|apps)/|^@dong-hanh/';
const pkg = (names) => `(^packages/(${names})/|^@dong-hanh/(${names})$)`;
const app = (names) => `(^apps/(${names})/|^@dong-hanh/(${names})$)`;

// Lower tiers first; within a tier a feature may import those listed before it.
const tiers = [
  ['organisation', 'access', 'audit', 'calendar', 'law', 'documents'],
  ['people', 'cases'],
  [
    'ledger',
    'papers',
    'handover',
    'caseload',
    'complaints',
    'screening',
    'treatment',
    'aftercare',
    'support',
    'clubs',
    'hotline',
  ],
  ['registers', 'indicators', 'plans', 'payments'],
  ['reports', 'interop', 'portal'],
];
// Care features meet in cases, not in each other.
const care = tiers[2];

function notBefore(feature) {
  const order = tiers.flat();
  const later = order.slice(order.indexOf(feature) + 1);
  const siblings = care.includes(feature) ? care.filter((one) => one !== feature) : [];
  return [...new Set([...later, ...siblings])];
}

const featureOrder = tiers.flat().map((feature) => ({
  name: `feature-order-${feature}`,
  comment: 'A feature imports only features of a lower tier or listed before it; upward it publishes a fact.',
  severity: 'error',
  from: { path: `^apps/server/src/features/${feature}/` },
  to: { path: `^apps/server/src/features/(${notBefore(feature).join('|') || '-'})/` },
}));

export const forbidden = [
  {
    name: 'no-circular',
    comment: 'No cycles anywhere, types included.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'domain-imports-nothing',
    comment: 'The domain is pure: no package of ours, no library, no Node module.',
    severity: 'error',
    from: { path: '^packages/domain/src/', pathNot: '\\.test(-kit)?\\.ts$' },
    to: { pathNot: '^packages/domain/src/' },
  },
  {
    name: 'ui-imports-none-of-ours',
    comment: 'The component package knows no field term and fetches nothing.',
    severity: 'error',
    from: { path: '^packages/ui/src/' },
    to: { path: ours, pathNot: '^packages/ui/src/' },
  },
  {
    name: 'contract-imports-domain-only',
    severity: 'error',
    comment: 'Schemas may rest on the vocabulary of the domain, on nothing else of ours.',
    from: { path: '^packages/contract/src/' },
    to: { path: ours, pathNot: `^packages/contract/src/|${pkg('domain')}` },
  },
  {
    name: 'print-templates-import-domain-only',
    severity: 'error',
    comment: 'A paper is a pure function of a typed record.',
    from: { path: '^packages/print-templates/src/' },
    to: { path: ours, pathNot: `^packages/print-templates/src/|${pkg('domain')}` },
  },
  {
    name: 'database-imports-none-of-ours',
    severity: 'error',
    comment: 'Structure and table types stand alone.',
    from: { path: '^packages/database/src/' },
    to: { path: ours, pathNot: '^packages/database/src/' },
  },
  {
    name: 'database-only-for-server',
    severity: 'error',
    comment: 'Only the server knows the tables.',
    from: { pathNot: '^(apps/server|packages/database)/' },
    to: { path: pkg('database') },
  },
  {
    name: 'web-never-imports-server',
    severity: 'error',
    comment: 'The browser knows the contract, not what stands behind it.',
    from: { path: '^apps/(web|portal)/' },
    to: { path: app('server') },
  },
  {
    name: 'platform-knows-no-feature',
    severity: 'error',
    comment: 'What the platform needs of a feature it declares as an interface that main fills.',
    from: { path: '^apps/server/src/platform/', pathNot: '\\.test\\.ts$' },
    to: { path: '^apps/server/src/(features|main)/' },
  },
  {
    name: 'features-know-no-main',
    severity: 'error',
    comment: 'main → features → platform.',
    from: { path: '^apps/server/src/features/', pathNot: '\\.test\\.ts$' },
    to: { path: '^apps/server/src/main/' },
  },
  {
    name: 'features-through-index',
    severity: 'error',
    comment: 'Another feature is imported through its index only.',
    from: { path: '^apps/server/src/(features/([^/]+)/|main/)', pathNot: '\\.test\\.ts$' },
    to: { path: '^apps/server/src/features/[^/]+/', pathNot: '^apps/server/src/features/($2/|[^/]+/index\\.ts$)' },
  },
  ...featureOrder,
  {
    name: 'web-features-apart',
    severity: 'error',
    comment: 'Screens of two terms meet in the app, not in each other.',
    from: { path: '^apps/web/src/features/([^/]+)/' },
    to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  },
  {
    name: 'web-shared-is-lowest',
    severity: 'error',
    comment: 'app → features → shared.',
    from: { path: '^apps/web/src/shared/' },
    to: { path: '^apps/web/src/(app|features)/' },
  },
  {
    name: 'web-features-know-no-app',
    severity: 'error',
    comment: 'app → features → shared.',
    from: { path: '^apps/web/src/features/' },
    to: { path: '^apps/web/src/app/' },
  },
];
