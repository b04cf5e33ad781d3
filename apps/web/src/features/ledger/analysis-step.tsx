import { type LedgerAnalysis, ledgerEndpoints, type MappingInput } from '@dong-hanh/contract';
import { Button, Field, Notice } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { chooseField, type FieldByColumn, mappingInput, mappingOfAnalysis, missingParts } from './column-mapping';
import { ColumnTable } from './column-table';
import { SampleTable } from './sample-table';
import { rememberRequest } from './started-imports';

export interface AnalysisStepProps {
  analysis: LedgerAnalysis;
  unitCode: string;
  rereading: boolean;
  problem: Error | null;
  onReread: (mapping: Partial<MappingInput>) => void;
  onOtherFile: () => void;
}

export function AnalysisStep({ analysis, unitCode, rereading, problem, onReread, onOtherFile }: AnalysisStepProps) {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [mapping, setMapping] = useState<FieldByColumn>(() => mappingOfAnalysis(analysis));
  const [headerRow, setHeaderRow] = useState(String(analysis.headerRow));
  const missing = missingParts(mapping);
  const trial = useMutation({
    mutationFn: () =>
      call(ledgerEndpoints.startImport, {
        body: { fileId: analysis.fileId, unitCode, mapping: mappingInput(analysis, mapping), dryRun: true },
      }),
    onSuccess: (answer) => {
      rememberRequest(answer.importId, {
        fileId: analysis.fileId,
        unitCode,
        mapping: mappingInput(analysis, mapping),
      });
      void client.invalidateQueries({ queryKey: ['imports'] });
      void navigate({ to: '/imports/$importId', params: { importId: answer.importId } });
    },
  });
  const choose = (column: string, field: string | null) => {
    const next = chooseField(mapping, column, field);
    setMapping(next);
    onReread(mappingInput(analysis, next));
  };
  return (
    <>
      <div className="panel stack" data-padded="true">
        <div className="row">
          <strong>{analysis.fileName}</strong>
          <Button size="small" onClick={onOtherFile}>
            {t('analysis.otherFile')}
          </Button>
          {analysis.remembered ? <span className="soft">{t('analysis.remembered')}</span> : null}
        </div>
        <div className="filters">
          {analysis.sheets.length > 1 ? (
            <Field label={t('analysis.sheet')} className="inline-field">
              {(control) => (
                <Select
                  {...control}
                  value={analysis.sheet}
                  onChange={(sheet) => onReread({ sheet })}
                  options={analysis.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
                  popupMatchSelectWidth={false}
                />
              )}
            </Field>
          ) : null}
          <Field label={t('analysis.headerRow')} className="inline-field">
            {(control) => (
              <Input
                {...control}
                className="header-row"
                inputMode="numeric"
                value={headerRow}
                onChange={(event) => setHeaderRow(event.target.value.replace(/\D/g, ''))}
                onBlur={() => {
                  const row = Number(headerRow);
                  if (row >= 1 && row !== analysis.headerRow) onReread({ sheet: analysis.sheet, headerRow: row });
                }}
              />
            )}
          </Field>
        </div>
        {analysis.notices.map((notice) => (
          <Notice key={notice.code + notice.message} tone="info">
            {notice.message}
          </Notice>
        ))}
        {missing.length > 0 ? (
          <Notice tone="warn" title={t('analysis.missing')}>
            {missing.map((part) => t(`analysis.missingPart.${part}`)).join(' ')}
          </Notice>
        ) : null}
        {problem ? <ProblemNotice error={problem} /> : null}
      </div>
      <section className="panel" aria-labelledby="columns-title">
        <div className="panel-head">
          <h2 id="columns-title">{t('column.title')}</h2>
        </div>
        <ColumnTable columns={analysis.columns} mapping={mapping} onChoose={choose} />
      </section>
      <section className="panel" aria-busy={rereading}>
        <div className="panel-head">
          <h2>{t('sample.title')}</h2>
          {rereading ? <span role="status">{t('analysis.rereading')}</span> : null}
        </div>
        <SampleTable samples={analysis.samples} />
      </section>
      {trial.error ? <ProblemNotice error={trial.error} /> : null}
      <div className="row">
        <Button
          kind="primary"
          size="large"
          busy={trial.isPending}
          disabled={missing.length > 0}
          onClick={() => trial.mutate()}
        >
          {t('analysis.trial')}
        </Button>
        <span className="soft">{t('analysis.trialHint')}</span>
      </div>
    </>
  );
}
