import type { RegisterDefinitionAnswer } from '@dong-hanh/contract';
import { type CellField, getRegister, registerCodes } from '@dong-hanh/domain';
import type { Query } from '../../platform/use-case/use-case';
import { registersPolicies } from './registers.policy';

const cellOf = (name: string, field: CellField) => ({
  name,
  kind: field.kind,
  required: field.required ?? false,
  ...(field.kind === 'choice' ? { choices: [...field.choices] } : {}),
});

/** Every register as the domain defines it. */
export const describeRegisters = (): RegisterDefinitionAnswer[] =>
  registerCodes.map((code) => {
    const { time, servesPlan = false, aboutUnit = false, fields } = getRegister(code);
    return {
      ...{ code, time, servesPlan, aboutUnit },
      fields: Object.entries(fields).map(([name, field]) => {
        if (field.kind !== 'rows') return cellOf(name, field);
        const columns = Object.entries(field.fields).map(([column, cell]) => cellOf(column, cell));
        return { name, kind: field.kind, required: false, fields: columns };
      }),
    };
  });

export const listRegisters: Query<Record<string, never>, { items: RegisterDefinitionAnswer[] }> = {
  name: 'list-registers',
  policy: registersPolicies.readRegisters,
  run: async () => ({ items: describeRegisters() }),
};
