import { type Role, roles } from '@dong-hanh/contract';
import { Field } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../shared/format/fold';
import { organisationsQuery } from '../../shared/units/organisations';

export interface PostDraft {
  organisationId: string | null;
  role: Role;
}

export const emptyPost: PostDraft = { organisationId: null, role: 'commune-officer' };

/** The operator works on the machine itself: nobody is given that post here. */
const givenRoles = roles.filter((role) => role !== 'operator');

export function PostFields({
  value,
  checked,
  onChange,
}: {
  value: PostDraft;
  checked: boolean;
  onChange: (value: PostDraft) => void;
}) {
  const { t } = useTranslation(['access', 'shared']);
  const organisations = useQuery(organisationsQuery({}));
  return (
    <>
      <Field label={t('post.role')} required hint={t(`post.roleHint.${value.role}`)}>
        {(control) => (
          <Select
            {...control}
            className="full-width"
            value={value.role}
            onChange={(role) => onChange({ ...value, role })}
            options={givenRoles.map((role) => ({ value: role, label: t(`shared:role.${role}`) }))}
          />
        )}
      </Field>
      <Field
        label={t('post.organisation')}
        required
        error={checked && value.organisationId === null ? t('shared:required') : undefined}
      >
        {(control) => (
          <Select
            {...control}
            className="full-width"
            showSearch={{
              filterOption: (typed, option) => foldText(String(option?.label ?? '')).includes(foldText(typed)),
            }}
            loading={organisations.isPending}
            value={value.organisationId}
            onChange={(organisationId) => onChange({ ...value, organisationId })}
            options={(organisations.data?.items ?? []).map((item) => ({
              value: item.id,
              label: `${item.name} (${item.unit.name})`,
            }))}
          />
        )}
      </Field>
    </>
  );
}
