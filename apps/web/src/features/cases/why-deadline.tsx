import type { WorkItem } from '@dong-hanh/contract';
import { Button, Notice } from '@dong-hanh/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDue } from '../../shared/format/dates';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import './messages';

export type Duty = Pick<WorkItem, 'act' | 'step' | 'actor' | 'dueAt' | 'basis' | 'arithmetic'>;

/** The answer to "why this deadline?": what the record shows, how it was counted, and the article. */
export function WhyDeadline({ duty, name }: { duty: Duty; name?: string }) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  const [open, setOpen] = useState(false);
  const unsure = duty.basis.some((item) => item.confidence !== 'V');
  const act = words.act(duty.act);
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        aria-label={t('why.of', { act, name: name ?? '' })}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {t('why.short')}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t('why.title')}
        width={560}
        destroyOnHidden
      >
        <dl className="facts why">
          <dt>{t('why.act')}</dt>
          <dd>
            {act}
            {words.step(duty.step)}
          </dd>
          {duty.actor ? (
            <>
              <dt>{t('why.actor')}</dt>
              <dd>{words.actor(duty.actor)}</dd>
            </>
          ) : null}
          <dt>{t('why.due')}</dt>
          <dd>
            <strong>{showDue(duty.dueAt)}</strong>
          </dd>
          <dt>{t('why.arithmetic')}</dt>
          <dd>{duty.arithmetic}</dd>
          <dt>{t('why.basis')}</dt>
          <dd>
            <Article basis={duty.basis} />
          </dd>
        </dl>
        {unsure ? <Notice tone="warn">{t('why.unsure')}</Notice> : null}
      </Modal>
    </>
  );
}
