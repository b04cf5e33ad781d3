import { calendarEndpoints, type StoredArrangement } from '@dong-hanh/contract';
import { Button, Field, Notice, Status } from '@dong-hanh/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { calendarQuery } from '../../shared/calendar/calendar';
import { DateInput } from '../../shared/form/date-input';
import { showDay, today } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';
import './messages';

type Swap = { off: string | null; worked: string | null };

/** The year after the last one known begins as the rules alone would have it. */
function nextYear(items: readonly StoredArrangement[]): StoredArrangement {
  const year = Math.max(...items.map((item) => item.year)) + 1;
  return {
    year,
    tetDaysBefore: 1,
    nationalDayNeighbour: 'before',
    swaps: [],
    confirmed: false,
    source: '',
    version: 0,
  };
}

function YearForm({ arrangement, onDone }: { arrangement: StoredArrangement; onDone: () => void }) {
  const { t } = useTranslation(['calendar', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(arrangement);
  const [swaps, setSwaps] = useState<Swap[]>(arrangement.swaps);
  const save = useMutation({
    mutationFn: () => {
      const { year, ...body } = draft;
      const whole = swaps.filter(
        (swap): swap is { off: string; worked: string } => swap.off !== null && swap.worked !== null,
      );
      return call(calendarEndpoints.putArrangement, { params: { year }, body: { ...body, swaps: whole } });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: calendarQuery.queryKey });
      message.success(t('saved'));
      onDone();
    },
  });
  const put = (index: number, change: Partial<Swap>) =>
    setSwaps(swaps.map((swap, at) => (at === index ? { ...swap, ...change } : swap)));
  return (
    <form
      className="panel stack"
      data-padded="true"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h3>{t('year', { year: draft.year })}</h3>
      <fieldset className="ui-field plain-fieldset">
        <legend className="ui-field-label">{t('tet')}</legend>
        <Radio.Group
          value={draft.tetDaysBefore}
          onChange={(event) => setDraft({ ...draft, tetDaysBefore: event.target.value })}
        >
          <Radio value={1}>{t('tetBefore', { count: 1 })}</Radio>
          <Radio value={2}>{t('tetBefore', { count: 2 })}</Radio>
        </Radio.Group>
      </fieldset>
      <fieldset className="ui-field plain-fieldset">
        <legend className="ui-field-label">{t('nationalDay')}</legend>
        <Radio.Group
          value={draft.nationalDayNeighbour}
          onChange={(event) => setDraft({ ...draft, nationalDayNeighbour: event.target.value })}
        >
          <Radio value="before">{t('neighbour.before')}</Radio>
          <Radio value="after">{t('neighbour.after')}</Radio>
        </Radio.Group>
      </fieldset>
      <div className="stack">
        <span className="ui-field-label">{t('swaps')}</span>
        {swaps.map((swap, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair has no identity but its place
          <div key={index} className="row">
            <DateInput
              aria-label={t('off')}
              placeholder={t('off')}
              today={today()}
              futureAllowed
              wholeDay
              value={swap.off}
              onChange={(off) => put(index, { off })}
            />
            <DateInput
              aria-label={t('worked')}
              placeholder={t('worked')}
              today={today()}
              futureAllowed
              wholeDay
              value={swap.worked}
              onChange={(worked) => put(index, { worked })}
            />
            <Button size="small" onClick={() => setSwaps(swaps.filter((_, at) => at !== index))}>
              {t('dropSwap')}
            </Button>
          </div>
        ))}
        <span>
          <Button size="small" onClick={() => setSwaps([...swaps, { off: null, worked: null }])}>
            {t('addSwap')}
          </Button>
        </span>
      </div>
      <Field label={t('source')} hint={t('sourceHint')}>
        {(control) => (
          <Input
            {...control}
            value={draft.source}
            onChange={(event) => setDraft({ ...draft, source: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={draft.confirmed} onChange={(event) => setDraft({ ...draft, confirmed: event.target.checked })}>
        {t('confirm')}
      </Checkbox>
      {save.error ? <ProblemNotice error={save.error} /> : null}
      <div className="form-foot">
        <Button
          kind="primary"
          type="submit"
          busy={save.isPending}
          disabled={draft.confirmed && draft.source.trim() === ''}
        >
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}

/** Public holidays year by year: what ships, what was entered, and whether it was compared with the announcement. */
export function CalendarPanel() {
  const { t } = useTranslation('calendar');
  const query = useQuery(calendarQuery);
  const [editing, setEditing] = useState<StoredArrangement | null>(null);
  return (
    <QueryBoundary query={query}>
      {({ items }) => (
        <div className="stack">
          <Notice tone="info">{t('lead')}</Notice>
          {editing === null ? (
            <span>
              <Button onClick={() => setEditing(nextYear(items))}>{t('add', { year: nextYear(items).year })}</Button>
            </span>
          ) : (
            <YearForm key={editing.year} arrangement={editing} onDone={() => setEditing(null)} />
          )}
          <div className="panel table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('column.year')}</th>
                  <th scope="col">{t('tet')}</th>
                  <th scope="col">{t('nationalDay')}</th>
                  <th scope="col">{t('swaps')}</th>
                  <th scope="col">{t('column.state')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('edit')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...items].reverse().map((item) => (
                  <tr key={item.year}>
                    <td>{item.year}</td>
                    <td>{t('tetBefore', { count: item.tetDaysBefore })}</td>
                    <td>{t(`neighbour.${item.nationalDayNeighbour}`)}</td>
                    <td>
                      {item.swaps.map(({ off, worked }) => (
                        <div key={off}>{t('swap', { off: showDay(off), worked: showDay(worked) })}</div>
                      ))}
                    </td>
                    <td>
                      <Status tone={item.confirmed ? 'good' : 'warn'}>
                        {t(item.confirmed ? 'state.confirmed' : 'state.unconfirmed')}
                      </Status>
                      {item.source ? <div className="soft small">{item.source}</div> : null}
                    </td>
                    <td>
                      <Button size="small" onClick={() => setEditing(item)}>
                        {t('edit')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </QueryBoundary>
  );
}
