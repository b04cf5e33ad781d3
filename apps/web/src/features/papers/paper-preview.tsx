import '@dong-hanh/print-templates/paper.css';
import type { PaperValues } from '@dong-hanh/contract';
import { toHtml } from '@dong-hanh/print-templates';
import { composeForm, type FormDefinition } from '@dong-hanh/print-templates/forms';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The paper as it will be printed, from the same description as the PDF. */
export function PaperPreview({ form, values }: { form: FormDefinition; values: PaperValues }) {
  const { t } = useTranslation('papers');
  // Typing goes first, the picture follows.
  const shown = useDeferredValue(values);
  const html = useMemo(() => toHtml(composeForm(form, shown, 'filled')), [form, shown]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the paper scrolls, and must be reached to be scrolled by keys
    <section id="paper-preview" className="paper-preview" aria-label={t('paper.preview')} tabIndex={0}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer escapes every text; it writes class names only */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}
