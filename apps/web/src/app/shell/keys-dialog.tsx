import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Place } from '../places';

export function KeysDialog({
  places,
  maySearch,
  open,
  onClose,
}: {
  places: Place[];
  maySearch: boolean;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('app');
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.title')} width={440}>
      <dl className="keys">
        {maySearch ? (
          <div>
            <dt>
              <kbd>/</kbd>
            </dt>
            <dd>{t('keys.search')}</dd>
          </div>
        ) : null}
        {places.map((place) => (
          <div key={place.key}>
            <dt>
              <kbd>g</kbd> {t('keys.then')} <kbd>{place.letter}</kbd>
            </dt>
            <dd>{t('keys.go', { place: t(`nav.${place.key}`) })}</dd>
          </div>
        ))}
        <dt>
          <kbd>↑</kbd> <kbd>↓</kbd>
        </dt>
        <dd>{t('keys.arrows')}</dd>
        <dt>
          <kbd>{t('keys.enter')}</kbd>
        </dt>
        <dd>{t('keys.open')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t('keys.help')}</dd>
      </dl>
    </Modal>
  );
}
