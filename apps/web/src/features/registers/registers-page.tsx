import { type RegisterCode, registerCodes } from '@dong-hanh/domain';
import { TabView } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page/page';
import './messages';
import { RegisterView } from './register-view';
import './registers.css';

/** Registers of what was done, a tab each. */
export function RegistersPage({
  register,
  entryId,
  onPlace,
}: {
  register: RegisterCode;
  entryId: string | null;
  onPlace: (register: RegisterCode, entryId: string | null) => void;
}) {
  const { t } = useTranslation('registers');
  return (
    <Page title={t('title')} lead={t('pageLead')}>
      <TabView
        label={t('title')}
        active={register}
        onActive={(key) => onPlace(key as RegisterCode, null)}
        items={registerCodes.map((code) => ({
          key: code,
          label: t(`register.${code}`),
          content: <RegisterView register={code} entryId={entryId} onEntry={(id) => onPlace(code, id)} />,
        }))}
      />
    </Page>
  );
}
