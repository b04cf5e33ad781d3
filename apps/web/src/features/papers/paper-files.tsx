import { type PaperAnswer, papersEndpoints } from '@dong-hanh/contract';
import { Button } from '@dong-hanh/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress, upload } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import './messages';
import { takeOnPaper } from './papers.queries';

/** The scan of the paper, and its PDF with a digital signature: to be opened, and sent where the paper stands so. */
export function PaperFiles({ paper, mayMake }: { paper: PaperAnswer; mayMake: boolean }) {
  const { t } = useTranslation('papers');
  const params = { id: paper.id };
  const mayScan = mayMake && paper.state !== 'drafted' && paper.state !== 'cancelled';
  const maySign = mayMake && paper.state === 'issued' && paper.signerRole !== 'on-paper';
  return (
    <>
      <div className="row">
        {paper.scanned ? (
          <OpenFile href={fileAddress(papersEndpoints.getScan, { params })} label={t('scan.open')} />
        ) : null}
        {paper.straightened ? (
          <OpenFile
            href={fileAddress(papersEndpoints.getScan, { params, query: { original: '1' } })}
            label={t('scan.openOriginal')}
          />
        ) : null}
        {mayScan ? (
          <SendFile
            paper={paper}
            endpoint={papersEndpoints.putScan}
            accept="application/pdf,image/jpeg,image/png"
            label={t(paper.scanned ? 'scan.replace' : 'scan.put')}
            done={t('scan.kept')}
          />
        ) : null}
      </div>
      <div className="row">
        {paper.digitallySigned ? (
          <OpenFile href={fileAddress(papersEndpoints.getSignedFile, { params })} label={t('signedFile.open')} />
        ) : null}
        {maySign ? (
          <SendFile
            paper={paper}
            endpoint={papersEndpoints.putSignedFile}
            accept="application/pdf"
            label={t(paper.digitallySigned ? 'signedFile.replace' : 'signedFile.put')}
            done={t('signedFile.kept')}
          />
        ) : null}
      </div>
      {maySign && !paper.digitallySigned ? <p className="soft small">{t('signedFile.hint')}</p> : null}
    </>
  );
}

function OpenFile({ href, label }: { href: string; label: string }) {
  return (
    <a className="ui-button" data-size="small" href={href}>
      {label}
    </a>
  );
}

interface SendFileProps {
  paper: PaperAnswer;
  endpoint: typeof papersEndpoints.putScan | typeof papersEndpoints.putSignedFile;
  accept: string;
  label: string;
  done: string;
}

function SendFile({ paper, endpoint, accept, label, done }: SendFileProps) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: (file: File) => upload(endpoint, file, {}, { id: paper.id }),
    onSuccess: (answer) => {
      takeOnPaper(client, answer);
      message.success(done);
    },
  });
  return (
    <>
      <Button size="small" busy={send.isPending} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) send.mutate(file);
          event.target.value = '';
        }}
      />
      {send.error ? <ProblemNotice error={send.error} /> : null}
    </>
  );
}
