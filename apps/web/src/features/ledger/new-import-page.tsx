import { type LedgerAnalysis, ledgerEndpoints, type MappingInput } from '@dong-hanh/contract';
import { Field } from '@dong-hanh/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, upload } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { DropZone } from '../../shared/form/drop-zone';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session/session';
import { OwnUnitSelect } from '../../shared/units/unit-select';
import { AnalysisStep } from './analysis-step';
import { ImportSteps } from './import-steps';
import './ledger.css';
import './messages';

/** From a file to a dry run: which unit, which columns, and what the first rows become. */
export function NewImportPage() {
  const { t } = useTranslation(['ledger', 'shared']);
  const { unit } = useSession().membership;
  const [unitCode, setUnitCode] = useState<string | null>(unit.level === 'country' ? null : unit.code);
  const [analysis, setAnalysis] = useState<LedgerAnalysis | null>(null);
  const analyse = useMutation({
    mutationFn: (file: File) => upload(ledgerEndpoints.analyseLedger, file, { unitCode: unitCode ?? '' }),
    onSuccess: setAnalysis,
  });
  const reanalyse = useMutation({
    mutationFn: ({ fileId, mapping }: { fileId: string; mapping: Partial<MappingInput> }) =>
      call(ledgerEndpoints.reanalyseLedger, { params: { id: fileId }, body: { unitCode: unitCode ?? '', mapping } }),
    onSuccess: setAnalysis,
  });
  return (
    <Page title={t('new.title')} lead={analysis ? undefined : t('new.lead')}>
      <ImportSteps current={analysis ? 1 : 0} />
      {analysis && unitCode ? (
        <AnalysisStep
          key={`${analysis.fileId}-${analysis.sheet}-${analysis.headerRow}`}
          analysis={analysis}
          unitCode={unitCode}
          rereading={reanalyse.isPending}
          problem={reanalyse.error}
          onReread={(mapping) => reanalyse.mutate({ fileId: analysis.fileId, mapping })}
          onOtherFile={() => setAnalysis(null)}
        />
      ) : (
        <div className="panel stack" data-padded="true">
          <div className="form-grid">
            <Field label={t('new.unit')} required hint={t('new.unitHint')}>
              {(control) => (
                <OwnUnitSelect
                  id={control.id}
                  aria-describedby={control['aria-describedby']}
                  value={unitCode}
                  onChange={setUnitCode}
                />
              )}
            </Field>
          </div>
          <DropZone
            accept=".xlsx,.xlsm,.csv"
            title={t(analyse.isPending ? 'drop.busy' : 'drop.title')}
            hint={t('drop.hint')}
            busy={analyse.isPending || unitCode === null}
            onFile={(file) => analyse.mutate(file)}
          />
          {analyse.error ? <ProblemNotice error={analyse.error} /> : null}
        </div>
      )}
    </Page>
  );
}
