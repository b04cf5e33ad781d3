import {
  AimOutlined,
  AlertOutlined,
  ApartmentOutlined,
  BarChartOutlined,
  EditOutlined,
  FolderOpenOutlined,
  ImportOutlined,
  MessageOutlined,
  MoreOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SoundOutlined,
  SwapOutlined,
  TeamOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place, PlaceKey } from '../places';

const icons: Record<PlaceKey, ReactNode> = {
  work: <ScheduleOutlined />,
  escalations: <AlertOutlined />,
  people: <FolderOpenOutlined />,
  signing: <EditOutlined />,
  handOvers: <SwapOutlined />,
  caseload: <TeamOutlined />,
  complaints: <MessageOutlined />,
  imports: <ImportOutlined />,
  plans: <AimOutlined />,
  payments: <WalletOutlined />,
  registers: <SoundOutlined />,
  reports: <BarChartOutlined />,
  organisation: <ApartmentOutlined />,
  administration: <SettingOutlined />,
};

function PlaceLink({ place, onOpen }: { place: Place; onOpen?: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Link to={place.to} className="rail-link" activeProps={{ 'aria-current': 'page' }} onClick={() => onOpen?.()}>
      <span aria-hidden="true" className="rail-icon">
        {icons[place.key]}
      </span>
      <span>{t(`nav.${place.key}`)}</span>
    </Link>
  );
}

/** A column beside the page; on a phone a bar under it, with what does not fit in a drawer. */
export function Rail({ places }: { places: Place[] }) {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  const inBar = places.length > 5 ? 4 : 5;
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <ul>
        {places.map((place, index) => (
          <li key={place.key} className={index >= inBar ? 'rail-desk-only' : undefined}>
            <PlaceLink place={place} />
          </li>
        ))}
        {places.length > inBar ? (
          <li className="rail-phone-only">
            <button type="button" className="rail-link" aria-expanded={open} onClick={() => setOpen(true)}>
              <span aria-hidden="true" className="rail-icon">
                <MoreOutlined />
              </span>
              <span>{t('nav.more')}</span>
            </button>
          </li>
        ) : null}
      </ul>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size={220} title={t('nav.more')}>
        <ul className="rail-drawer">
          {places.slice(inBar).map((place) => (
            <li key={place.key}>
              <PlaceLink place={place} onOpen={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </Drawer>
    </nav>
  );
}
