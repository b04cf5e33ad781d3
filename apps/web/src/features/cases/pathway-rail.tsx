import type { CaseAnswer } from '@dong-hanh/contract';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay, showDue } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import './cases.css';
import './messages';

/** The legal path as stations: passed, present, and those the law puts next. */
export function PathwayRail({ stations }: { stations: CaseAnswer['pathway'] }) {
  const { t } = useTranslation('cases');
  const words = useLawWords();
  const rail = useRef<HTMLElement>(null);
  const present = stations.findIndex((station) => station.status === 'now');
  useEffect(() => {
    const stop = rail.current?.querySelectorAll('li')[present];
    // The stop before the present one stays in sight, so that one sees where the path comes from.
    if (rail.current && stop) rail.current.scrollLeft = Math.max(0, stop.offsetLeft - stop.offsetWidth - 16);
  }, [present]);
  if (stations.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the rail scrolls sideways, and must be reached to be scrolled by keys
    <section ref={rail} className="pathway" aria-label={t('pathway.title')} tabIndex={0}>
      <ol>
        {stations.map((station) => (
          <li
            key={station.key}
            data-status={station.status}
            aria-current={station.status === 'now' ? 'step' : undefined}
          >
            <span className="pathway-dot" aria-hidden="true" />
            <span className="pathway-label">
              <span className="visually-hidden">{t(`pathway.${station.status}`)}: </span>
              {words.text(station.label)}
            </span>
            <span className="pathway-date">
              {station.on ? showDay(station.on) : null}
              {station.dueAt ? <strong>{t('pathway.due', { when: showDue(station.dueAt) })}</strong> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
