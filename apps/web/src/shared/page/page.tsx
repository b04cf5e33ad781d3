import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import './page.css';

export interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: 'full' | 'narrow';
  /** The page draws its own head; the title still names the window. */
  ownHead?: boolean;
  children: ReactNode;
}

export function Page({ title, lead, actions, width = 'full', ownHead = false, children }: PageProps) {
  const { t } = useTranslation('shared');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <div className="page-body" data-width={width}>
      {ownHead ? null : (
        <div className="page-head">
          <div className="page-head-words">
            <h1>{title}</h1>
            {lead ? <p className="page-lead">{lead}</p> : null}
          </div>
          {actions ? <div className="page-actions">{actions}</div> : null}
        </div>
      )}
      {children}
    </div>
  );
}
