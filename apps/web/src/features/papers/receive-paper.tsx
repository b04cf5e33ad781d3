import { papersEndpoints } from '@dong-hanh/contract';
import { type PaperForm, paperForms } from '@dong-hanh/domain';
import { findForm } from '@dong-hanh/print-templates/forms';
import { Button, Field } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, upload } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DateInput } from '../../shared/form/date-input';
import { today } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import './messages';
import { searchFolded } from './paper-select';
import { papersQuery, takeOnPaper } from './papers.queries';

const kinds: readonly PaperForm[] = Object.values(paperForms);

/** As its paper is called, with the code of a form that has one. */
function labelOf({ code, title }: PaperForm): string {
  const form = findForm(code);
  return form === undefined ? title[currentLanguage()] : `${form.title[currentLanguage()]} (${code})`;
}

const emptyPaper = { code: null as string | null, number: '', issuedOn: null as string | null };

/** A paper made elsewhere goes into the file with its scan. */
export function ReceivePaper({ personId }: { personId: string }) {
  const { t } = useTranslation('papers');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [paper, setPaper] = useState(emptyPaper);
  const scan = useRef<HTMLInputElement>(null);
  const [scanChosen, setScanChosen] = useState(false);
  const { code, number, issuedOn } = paper;
  const receive = useMutation({
    mutationFn: async (body: { code: string; issuedOn: string; file: File }) => {
      const { id } = await call(papersEndpoints.receivePaper, {
        params: { id: personId },
        body: {
          code: body.code,
          issuedOn: body.issuedOn,
          ...(number.trim() === '' ? {} : { number: number.trim() }),
        },
      });
      return upload(papersEndpoints.putScan, body.file, {}, { id });
    },
    onSuccess: (answer) => {
      takeOnPaper(client, answer);
      setPaper(emptyPaper);
      setScanChosen(false);
      if (scan.current) scan.current.value = '';
      message.success(t('received.added'));
    },
    // A scan that was refused leaves its paper in the list, where another can be sent.
    onError: () => client.invalidateQueries(papersQuery(personId)),
  });
  return (
    <details>
      <summary>{t('received.title')}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const file = scan.current?.files?.[0];
          if (code !== null && issuedOn !== null && file) receive.mutate({ code, issuedOn, file });
        }}
      >
        <div className="form-grid">
          <Field label={t('received.kind')} required>
            {(control) => (
              <Select
                {...control}
                showSearch={searchFolded}
                value={code}
                onChange={(chosen: string) => setPaper({ ...paper, code: chosen })}
                options={kinds.map((kind) => ({ value: kind.code, label: labelOf(kind) }))}
              />
            )}
          </Field>
          <Field label={t('received.number')} hint={t('received.numberHint')}>
            {(control) => (
              <Input
                {...control}
                maxLength={60}
                value={number}
                onChange={(event) => setPaper({ ...paper, number: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('received.on')} required>
            {(control) => (
              <DateInput
                {...control}
                today={today()}
                wholeDay
                value={issuedOn}
                onChange={(date) => setPaper({ ...paper, issuedOn: date })}
              />
            )}
          </Field>
          <Field label={t('received.scan')} required>
            {(control) => (
              <input
                {...control}
                ref={scan}
                type="file"
                accept="application/pdf,image/jpeg,image/png"
                onChange={(event) => setScanChosen(event.target.files?.length === 1)}
              />
            )}
          </Field>
        </div>
        <div className="row">
          <Button
            type="submit"
            kind="primary"
            busy={receive.isPending}
            disabled={code === null || issuedOn === null || !scanChosen}
          >
            {t('received.add')}
          </Button>
        </div>
        {receive.error ? <ProblemNotice error={receive.error} /> : null}
      </form>
    </details>
  );
}
