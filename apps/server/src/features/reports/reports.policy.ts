import type { Policy } from '../../platform/use-case/actor';
import { administrators, reporters } from '../../platform/use-case/roles';

export const reportsPolicies = {
  computeReports: { action: 'reports.compute', roles: reporters },
  enterFigures: { action: 'figures.enter', roles: reporters },
  writeReports: { action: 'reports.write', roles: reporters },
  signReports: {
    action: 'reports.sign',
    roles: ['report-signer', 'commune-police-chief', 'commune-chair', 'operator'],
  },
  countTables: { action: 'own-tables.count', roles: reporters },
  readGaps: { action: 'gaps.read', roles: reporters },
  readTemplates: { action: 'report-templates.read', roles: [...reporters, 'administrator'] },
  changeTemplates: { action: 'report-templates.change', roles: [...administrators, 'province-manager'] },
  answerReports: { action: 'reports.answer', roles: ['province-manager', 'report-signer', 'operator'] },
} as const satisfies Record<string, Policy>;
