import { organisationEndpoints } from '@dong-hanh/contract';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { organisationPolicies as policies } from './organisation.policy';
import { changeOrganisation, createOrganisation, listOrganisations } from './organisations';
import { findSuccession, getUnit, listUnits, presentUnit } from './units.queries';

export function organisationRoutes(routes: Routes, runner: Runner): void {
  addProblemTexts({
    'unit-unknown': {
      vi: 'Không có đơn vị hành chính mang mã này vào ngày đã nêu.',
      en: 'No administrative unit has this code on that day.',
    },
    'unit-divided': {
      vi: 'Đơn vị đã được chia khi sắp xếp; hãy chọn đơn vị kế thừa.',
      en: 'The unit was divided; choose one of its successors.',
    },
    'unit-ended': { vi: 'Đơn vị không còn; hãy dùng đơn vị kế thừa.', en: 'The unit has ended; use its successor.' },
  });
  routes.add(organisationEndpoints.listUnits, policies.readUnits, (actor, { query }) =>
    runner.ask(
      actor,
      {
        name: 'list-units',
        policy: policies.readUnits,
        run: async ({ reader, today }) => {
          const on = query.on ?? today;
          return { on, items: await listUnits(reader, { ...query, on }) };
        },
      },
      {},
    ),
  );
  routes.add(organisationEndpoints.getUnit, policies.readUnits, (actor, { params, query }) =>
    runner.ask(
      actor,
      {
        name: 'get-unit',
        policy: policies.readUnits,
        run: async ({ reader, today }) => {
          const on = query.on ?? today;
          const unit = await getUnit(reader, params.code, on);
          const [predecessors, successors] = [
            await findSuccession(reader, unit.unit_id, 'predecessors'),
            await findSuccession(reader, unit.unit_id, 'successors'),
          ];
          return { on, unit: presentUnit(unit), predecessors, successors };
        },
      },
      {},
    ),
  );
  routes.add(organisationEndpoints.listOrganisations, policies.readUnits, (actor, { query }) =>
    runner.ask(actor, listOrganisations, query),
  );
  routes.add(
    organisationEndpoints.createOrganisation,
    policies.manageOrganisations,
    (actor, { body, idempotencyKey }) => runner.execute(actor, createOrganisation, body, idempotencyKey),
  );
  routes.add(organisationEndpoints.changeOrganisation, policies.manageOrganisations, (actor, { params, body }) =>
    runner.execute(actor, changeOrganisation, { ...params, ...body }),
  );
}
