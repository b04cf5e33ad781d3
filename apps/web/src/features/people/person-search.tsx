import { SearchOutlined } from '@ant-design/icons';
import type { PersonRow } from '@dong-hanh/contract';
import { Status } from '@dong-hanh/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../shared/format/dates';
import { useLawWords } from '../../shared/law/labels';
import { stateTone } from '../../shared/law/state-tone';
import './messages';
import './people.css';
import { quickSearchQuery } from './people.queries';

function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}

function Found({ row }: { row: PersonRow }) {
  const words = useLawWords();
  return (
    <>
      <span className="search-name">
        {row.fullName}
        {row.bornOn ? <span className="soft"> · {showDay(row.bornOn)}</span> : null}
      </span>
      <span className="search-more">
        {row.unit.name}
        {row.state ? <Status tone={stateTone(row.state)}>{words.state(row.state)}</Status> : null}
      </span>
    </>
  );
}

/** Finds a person from anywhere: a name without marks, a birth year, or the number of a paper. */
export function PersonSearch() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = useSettled(text.trim(), 200);
  const found = useQuery(quickSearchQuery(asked));
  const items = asked.length >= 2 ? (found.data?.items ?? []) : [];
  const shown = open && asked.length >= 2;

  const choose = (row: PersonRow) => {
    setOpen(false);
    setText('');
    input.current?.blur();
    void navigate({ to: '/people/$personId', params: { personId: row.id } });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((index) => (items.length === 0 ? -1 : (index + step + items.length) % items.length));
    } else if (event.key === 'Enter') {
      const row = items[active] ?? items[0];
      if (row) choose(row);
    } else if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
    }
  };

  return (
    <div className="person-search">
      <SearchOutlined aria-hidden="true" className="person-search-icon" />
      <input
        ref={input}
        data-search="person"
        className="ui-input"
        type="search"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={shown}
        aria-controls={listId}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className="key-hint" aria-hidden="true">
        /
      </span>
      <div className="search-list" id={listId} role="listbox" aria-label={t('search.found')} hidden={!shown}>
        {items.map((row, index) => (
          <div
            key={row.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="search-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(row)}
            onKeyDown={onKeyDown}
          >
            <Found row={row} />
          </div>
        ))}
        {items.length === 0 ? (
          <div className="search-empty" role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
            {found.isFetching ? t('search.looking') : t('search.nobody')}
          </div>
        ) : null}
      </div>
    </div>
  );
}
