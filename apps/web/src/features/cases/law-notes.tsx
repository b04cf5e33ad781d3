import type { CaseAnswer } from '@dong-hanh/contract';
import { useTranslation } from 'react-i18next';
import './messages';

const shownAtOnce = 3;

/** What the rules of the law point out about a file; a long list shows its latest part first. */
export function LawNotes({ notes }: { notes: CaseAnswer['notes'] }) {
  const { t } = useTranslation('cases');
  const messages = [...new Set(notes.map((note) => note.message))].reverse();
  if (messages.length === 0) return null;
  const rest = messages.slice(shownAtOnce);
  return (
    <section className="panel" data-padded="true">
      <h2>{t('next.notes')}</h2>
      <ul className="law-notes" lang="vi">
        {messages.slice(0, shownAtOnce).map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary>{t('next.moreNotes', { count: rest.length })}</summary>
          <ul className="law-notes" lang="vi">
            {rest.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
