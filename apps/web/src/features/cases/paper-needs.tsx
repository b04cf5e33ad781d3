import type { CaseAnswer, PaperRow } from '@dong-hanh/contract';
import {
  type ActKind,
  type LawInput,
  type LegalFlag,
  type LegalState,
  localDay,
  type PaperNeed,
  paperContextOf,
  type RegimeCode,
  requiredPapers,
} from '@dong-hanh/domain';
import { Status } from '@dong-hanh/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Article } from '../../shared/law/article';
import { useLawWords } from '../../shared/law/labels';
import './cases.css';
import './messages';
import { rankActs } from './rank-acts';

type MadePaper = Pick<PaperRow, 'formCode' | 'state' | 'scanned'>;
type Standing = 'there' | 'drafted' | 'missing';

function standingOf(need: PaperNeed, papers: readonly MadePaper[]): Standing {
  const made = papers.filter(
    (paper) => paper.state !== 'cancelled' && need.anyOf.some((form) => form.code === paper.formCode),
  );
  if (made.some((paper) => paper.state === 'issued' || paper.state === 'signed' || paper.scanned)) return 'there';
  return made.length > 0 ? 'drafted' : 'missing';
}

function contextOf(file: CaseAnswer) {
  const { person, acts } = file.lawInput as unknown as LawInput;
  const standing = file as { state: LegalState | null; flags: LegalFlag[] };
  return paperContextOf(person, standing, localDay(Date.now()), acts);
}

/** Papers of offices outside have no form of a decree, and a code that is ours only. */
const isNumbered = (code: string) => /^D\d/.test(code);

const tones = { there: 'good', drafted: 'info', missing: 'warn' } as const;

const needsOf = (file: CaseAnswer, kind: string) =>
  requiredPapers(kind as ActKind, file.regime as RegimeCode, contextOf(file));

interface Made {
  file: CaseAnswer;
  papers: readonly MadePaper[];
}

function Needs({ file, papers, kind }: Made & { kind: string }) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  const needs = needsOf(file, kind);
  const count = (standing: Standing) => needs.filter((need) => standingOf(need, papers) === standing).length;
  const [missing, drafts] = [count('missing'), count('drafted')];
  return (
    <>
      <p className="soft small">
        {missing > 0 ? `${t('needs.count', { count: missing })} ` : null}
        {drafts > 0 ? t('needs.drafts', { count: drafts }) : null}
        {missing + drafts === 0 ? t('needs.complete') : null}
      </p>
      <ul className="plain-list paper-needs">
        {needs.map((need) => {
          const standing = standingOf(need, papers);
          return (
            <li key={need.anyOf.map((form) => form.code).join()}>
              <Status tone={tones[standing]}>{t(`needs.${standing}`)}</Status>
              <div>
                {need.anyOf.map((form, index) => (
                  <span key={form.code}>
                    {index > 0 ? ` ${t('needs.or')} ` : null}
                    {words.text(form.title)}
                    <span className="soft small">
                      {' '}
                      ({isNumbered(form.code) ? `${form.code}, ` : ''}
                      {words.actor(form.madeBy)})
                    </span>
                  </span>
                ))}
                <div className="soft small">
                  <Article basis={need.basis} short />
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Papers of a step that are not there yet, a draft included. */
export const countLacking = ({ file, papers }: Made, kind: string): number =>
  needsOf(file, kind).filter((need) => standingOf(need, papers) !== 'there').length;

/** Beside the form of an act: the papers that belong to the file before it. */
export function PapersOfAct({ kind, ...made }: Made & { kind: string }) {
  const { t } = useTranslation('cases');
  if (needsOf(made.file, kind).length === 0) return null;
  return (
    <section className="panel stack" data-padded="true">
      <h2>{t('needs.before')}</h2>
      <Needs {...made} kind={kind} />
    </section>
  );
}

/** Whether the file is complete for a step: the papers it takes, who makes each, and which are there. */
export function PaperNeeds(made: Made) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  const { due, asked, other } = rankActs(made.file);
  const kinds = [...due.map(({ act }) => act), ...asked, ...other].filter(
    (kind) => needsOf(made.file, kind).length > 0,
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const kind = chosen !== null && kinds.includes(chosen) ? chosen : kinds[0];
  if (kind === undefined) return null;
  return (
    <section className="panel stack" data-padded="true">
      <h2>{t('needs.title')}</h2>
      <Select
        className="full-width"
        aria-label={t('needs.step')}
        value={kind}
        onChange={setChosen}
        options={kinds.map((one) => ({ value: one, label: words.act(one) }))}
      />
      <Needs {...made} kind={kind} />
    </section>
  );
}
