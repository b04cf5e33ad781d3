import { type Confidence, confidences, type LegalRule, rules } from '@dong-hanh/domain';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import './law.css';
import './messages';

const all: readonly LegalRule[] = Object.values(rules);

/** A rule is as sure as the least sure text it rests on. */
function confidenceOf(rule: LegalRule): Confidence {
  return rule.basis.reduce<Confidence>(
    (least, { confidence }) => (confidences.indexOf(confidence) > confidences.indexOf(least) ? confidence : least),
    'V',
  );
}

export function RulesByConfidence() {
  const { t } = useTranslation(['law', 'shared']);
  const words = useLawWords();
  const [confidence, setConfidence] = useState<Confidence>('M');
  const shown = all.filter((rule) => confidenceOf(rule) === confidence);
  const wordOf = (one: Confidence) => (one === 'V' ? t('rules.verified') : t(`shared:law.confidence.${one}`));
  return (
    <div className="stack">
      <p className="page-lead">{t('rules.lead')}</p>
      <Select
        className="law-confidence"
        aria-label={t('rules.confidence')}
        value={confidence}
        onChange={setConfidence}
        options={confidences.map((one) => ({
          value: one,
          label: `${wordOf(one)} (${all.filter((rule) => confidenceOf(rule) === one).length})`,
        }))}
      />
      <div className="panel table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('rules.id')}</th>
              <th scope="col">{t('rules.value')}</th>
              <th scope="col">{t('rules.actor')}</th>
              <th scope="col">{t('rules.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((rule) => (
              <tr key={rule.id}>
                <td>
                  <code>{rule.id}</code>
                </td>
                <td className="nowrap">{rule.value === 0 ? '' : t(`unit.${rule.unit}`, { count: rule.value })}</td>
                <td>{words.actor(rule.actor)}</td>
                <td>
                  <Article basis={rule.basis} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
