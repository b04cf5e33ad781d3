import { type OrganisationAnswer, organisationEndpoints, organisationKinds } from '@dong-hanh/contract';
import { Button, Field, focusFirstFault } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, Modal, Select } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { OwnUnitSelect } from '../../shared/units/unit-select';

/** Adds an organisation, or changes its name and capacity. */
export function OrganisationForm({
  organisation,
  onClose,
}: {
  organisation: OrganisationAnswer | null;
  onClose: () => void;
}) {
  const { t } = useTranslation(['organisation', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const root = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(organisation?.name ?? '');
  const [kind, setKind] = useState<OrganisationAnswer['kind']>(organisation?.kind ?? 'commune-police');
  const [unitCode, setUnitCode] = useState<string | null>(organisation?.unit.code ?? null);
  const [capacity, setCapacity] = useState(organisation?.capacity?.toString() ?? '');
  const [address, setAddress] = useState(organisation?.address ?? '');
  const [phone, setPhone] = useState(organisation?.phone ?? '');
  const [checked, setChecked] = useState(false);
  const places = capacity === '' ? null : Number(capacity);
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const save = useMutation({
    mutationFn: () =>
      organisation
        ? call(organisationEndpoints.changeOrganisation, {
            params: { id: organisation.id },
            body: {
              name: name.trim(),
              capacity: places,
              address: orNull(address),
              phone: orNull(phone),
              version: organisation.version,
            },
          })
        : call(organisationEndpoints.createOrganisation, {
            body: {
              kind,
              name: name.trim(),
              unitCode: unitCode ?? '',
              capacity: places,
              address: orNull(address),
              phone: orNull(phone),
            },
          }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['organisations'] });
      message.success(t('organisation.saved'));
      onClose();
    },
  });
  const nameShort = name.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!nameShort && unitCode !== null && !save.isPending) save.mutate();
    else setTimeout(() => focusFirstFault(root.current));
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      title={organisation ? t('organisation.editOf', { name: organisation.name }) : t('organisation.add')}
    >
      <form ref={root} className="stack" onSubmit={submit} noValidate>
        {organisation ? null : (
          <>
            <Field label={t('organisation.kind')} required>
              {(control) => (
                <Select
                  {...control}
                  className="full-width"
                  value={kind}
                  onChange={setKind}
                  options={organisationKinds.map((item) => ({ value: item, label: t(`kind.${item}`) }))}
                />
              )}
            </Field>
            <Field
              label={t('organisation.unit')}
              required
              error={checked && unitCode === null ? t('shared:required') : undefined}
            >
              {(control) => (
                <OwnUnitSelect
                  id={control.id}
                  aria-invalid={control['aria-invalid']}
                  aria-describedby={control['aria-describedby']}
                  value={unitCode}
                  onChange={setUnitCode}
                />
              )}
            </Field>
          </>
        )}
        <Field
          label={t('organisation.name')}
          required
          error={checked && nameShort ? t('organisation.nameShort') : undefined}
        >
          {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t('organisation.capacity')} hint={t('organisation.capacityHint')}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={capacity}
              onChange={(event) => setCapacity(event.target.value.replace(/\D/g, ''))}
            />
          )}
        </Field>
        <Field label={t('organisation.address')} hint={t('organisation.contactHint')}>
          {(control) => <Input {...control} value={address} onChange={(event) => setAddress(event.target.value)} />}
        </Field>
        <Field label={t('organisation.phone')}>
          {(control) => (
            <Input {...control} inputMode="tel" value={phone} onChange={(event) => setPhone(event.target.value)} />
          )}
        </Field>
        {save.error ? <ProblemNotice error={save.error} /> : null}
        <div className="form-foot">
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t('shared:save')}
          </Button>
          <Button onClick={onClose}>{t('shared:cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
