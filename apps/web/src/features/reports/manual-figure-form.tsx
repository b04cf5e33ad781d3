import { type ReportAnswer, reportsEndpoints } from '@dong-hanh/contract';
import { Button, Field, focusFirstFault } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { useMay } from '../../shared/session/session';
import { type CellAddress, formOf, type ReportQuestion } from './reports.queries';

/** A figure the platform does not hold, with the source that answers for it. */
export function ManualFigureForm({
  report,
  question,
  cell,
  value,
}: {
  report: ReportAnswer;
  question: ReportQuestion;
  cell: CellAddress;
  value: number | null;
}) {
  const { t } = useTranslation(['reports', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayEnter = useMay('figures.enter');
  const root = useRef<HTMLFormElement>(null);
  const known = report.manualFigures?.find(
    (figure) => figure.table === cell.table && figure.row === cell.row && figure.column === cell.column,
  );
  const [text, setText] = useState((known?.value ?? value)?.toString() ?? '');
  const [source, setSource] = useState(known?.source ?? '');
  const [checked, setChecked] = useState(false);
  const enter = useMutation({
    mutationFn: () =>
      call(reportsEndpoints.enterFigure, {
        params: formOf(question),
        body: {
          unitCode: question.unitCode,
          period: question.period,
          table: cell.table,
          row: cell.row,
          column: cell.column,
          value: Number(text),
          source: source.trim(),
        },
      }),
    onSuccess: () => {
      for (const key of ['report', 'evidence']) void client.invalidateQueries({ queryKey: [key] });
      message.success(t('manual.saved'));
    },
  });
  if (!mayEnter) return <p className="soft">{t('manual.notAllowed')}</p>;
  const sourceShort = source.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (text !== '' && !sourceShort && !enter.isPending) enter.mutate();
    else setTimeout(() => focusFirstFault(root.current));
  };
  return (
    <form ref={root} className="stack" onSubmit={submit} noValidate>
      <h3>{t('manual.title')}</h3>
      <Field label={t('manual.value')} required error={checked && text === '' ? t('shared:required') : undefined}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={text}
            onChange={(event) => setText(event.target.value.replace(/\D/g, ''))}
          />
        )}
      </Field>
      <Field
        label={t('manual.source')}
        required
        hint={t('manual.sourceHint')}
        error={checked && sourceShort ? t('manual.sourceNeeded') : undefined}
      >
        {(control) => <Input {...control} value={source} onChange={(event) => setSource(event.target.value)} />}
      </Field>
      {enter.error ? <ProblemNotice error={enter.error} /> : null}
      <div className="form-foot">
        <Button kind="primary" type="submit" busy={enter.isPending}>
          {t('shared:save')}
        </Button>
      </div>
    </form>
  );
}
