import { useTranslation } from 'react-i18next';

export interface BasisWords {
  readonly instrument: string;
  readonly article: string;
  readonly confidence: string;
}

function One({ item, plain }: { item: BasisWords; plain: boolean }) {
  const { t } = useTranslation('shared');
  return (
    <>
      {item.article ? `${t('law.article', { article: item.article })} ` : null}
      <span className="nowrap">{item.instrument}</span>
      {plain || item.confidence === 'V' ? null : <em> ({t(`law.confidence.${item.confidence}`)})</em>}
    </>
  );
}

/**
 * `Điều 33 Luật 120/2025/QH15`; what was not read in the published text itself says so. The short form names the first
 * article only: the whole answer is one press away.
 */
export function Article({ basis, short = false }: { basis: readonly BasisWords[]; short?: boolean }) {
  const { t } = useTranslation('shared');
  const shown = short ? basis.slice(0, 1) : basis;
  return (
    <span className="article">
      {shown.map((item, index) => (
        <span key={`${item.instrument}-${item.article}`}>
          {index > 0 ? '; ' : null}
          <One item={item} plain={short} />
        </span>
      ))}
      {basis.length > shown.length ? (
        <span className="soft"> {t('law.more', { count: basis.length - shown.length })}</span>
      ) : null}
    </span>
  );
}
