import { documentsEndpoints, type NumberRegister } from '@dong-hanh/contract';
import { Button, type DataColumn, DataTable, EmptyState, Field } from '@dong-hanh/ui';
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { App, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { ProblemNotice } from '../../shared/api/problem-notice';
import { showDay, showWhen, today } from '../../shared/format/dates';
import { QueryBoundary } from '../../shared/page/query-boundary';
import { useMay } from '../../shared/session/session';
import './messages';

type GivenNumber = Awaited<ReturnType<typeof readNumbers>>['items'][number];

const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: ({ signal }) => call(documentsEndpoints.listRegisters, { query: {}, signal }),
});

const readNumbers = (id: string, cursor: string | null, signal: AbortSignal) =>
  call(documentsEndpoints.listNumbers, {
    params: { id },
    query: { limit: 50, ...(cursor === null ? {} : { cursor }) },
    signal,
  });

const numbersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['registers', id],
    queryFn: ({ pageParam, signal }) => readNumbers(id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

function Block({ block }: { block: NumberRegister['blocks'][number] }) {
  const { t } = useTranslation('documents');
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayReserve = useMay('registers.reserve');
  const giveBack = useMutation({
    mutationFn: () => call(documentsEndpoints.returnNumbers, { params: { id: block.id } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: registersQuery.queryKey });
      message.success(t('returned'));
    },
  });
  const open = block.returnedAt === null;
  return (
    <div>
      {open ? t('block', block) : t('blockReturned', block)}{' '}
      {open && mayReserve ? (
        <Button kind="quiet" size="small" busy={giveBack.isPending} onClick={() => giveBack.mutate()}>
          {t('return')}
        </Button>
      ) : null}
      {giveBack.error ? <ProblemNotice error={giveBack.error} /> : null}
    </div>
  );
}

function Reserve({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['documents', 'shared']);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [symbol, setSymbol] = useState('');
  const [size, setSize] = useState(20);
  const [holder, setHolder] = useState('');
  const reserve = useMutation({
    mutationFn: () =>
      call(documentsEndpoints.reserveNumbers, {
        body: { symbol, size, holder, year: Number(today().slice(0, 4)) },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: registersQuery.queryKey });
      message.success(t('reserve.done'));
      onDone();
    },
  });
  return (
    <form
      className="panel stack"
      data-padded="true"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        reserve.mutate();
      }}
    >
      <div className="form-grid">
        <Field label={t('reserve.symbol')} hint={t('reserve.symbolHint')} required>
          {(control) => <Input {...control} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
        </Field>
        <Field label={t('reserve.size')} required>
          {(control) => (
            <InputNumber
              {...control}
              min={1}
              max={500}
              precision={0}
              value={size}
              onChange={(typed) => setSize(typed ?? 1)}
            />
          )}
        </Field>
        <Field label={t('reserve.holder')} hint={t('reserve.holderHint')} required>
          {(control) => <Input {...control} value={holder} onChange={(event) => setHolder(event.target.value)} />}
        </Field>
      </div>
      {reserve.error ? <ProblemNotice error={reserve.error} /> : null}
      <div className="form-foot">
        <Button
          kind="primary"
          type="submit"
          busy={reserve.isPending}
          disabled={symbol.trim() === '' || holder.trim().length < 2}
        >
          {t('reserve.do')}
        </Button>
        <Button onClick={onDone}>{t('shared:cancel')}</Button>
      </div>
    </form>
  );
}

function Numbers({ register }: { register: NumberRegister }) {
  const { t } = useTranslation(['documents', 'shared']);
  const query = useInfiniteQuery(numbersQuery(register.id));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { symbol, year, organisation: office } = register;
  const columns: DataColumn<GivenNumber>[] = [
    {
      key: 'number',
      header: t('column.number'),
      cell: (row) => (
        <>
          {row.number}
          {row.fromBlock ? <div className="soft small">{t('fromBlock')}</div> : null}
        </>
      ),
    },
    { key: 'on', header: t('column.on'), cell: (row) => showDay(row.issuedOn) },
    {
      key: 'subject',
      header: t('column.subject'),
      narrow: 'bare',
      cell: (row) => (
        <>
          {row.subject}
          {row.cancelledAt ? (
            <div className="soft small">{t('cancelledOn', { day: showWhen(row.cancelledAt) })}</div>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <section className="panel stack" data-padded="true">
      <h2>{t('title', { symbol, year, office })}</h2>
      {query.isSuccess && rows.length === 0 ? <p className="soft">{t('noNumbers')}</p> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={t('title', { symbol, year, office })}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.number)}
        />
      ) : null}
      {query.hasNextPage ? (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('shared:more')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** The registers of numbers: what each office has given out this year, and what is set apart. */
export function RegistersPanel() {
  const { t } = useTranslation('documents');
  const mayReserve = useMay('registers.reserve');
  const [reserving, setReserving] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const columns: DataColumn<NumberRegister>[] = [
    { key: 'symbol', header: t('column.symbol'), narrow: 'bare', cell: ({ symbol }) => <strong>{symbol}</strong> },
    { key: 'office', header: t('column.office'), narrow: 'bare', cell: ({ organisation }) => organisation },
    { key: 'year', header: t('column.year'), cell: ({ year }) => year },
    { key: 'next', header: t('column.next'), align: 'end', cell: ({ nextNumber }) => nextNumber },
    { key: 'given', header: t('column.given'), align: 'end', cell: ({ given }) => given },
    { key: 'cancelled', header: t('column.cancelled'), align: 'end', cell: ({ cancelled }) => cancelled },
    {
      key: 'blocks',
      header: t('column.blocks'),
      cell: ({ blocks }) =>
        blocks.length === 0 ? (
          '—'
        ) : (
          <div>
            {blocks.map((block) => (
              <Block key={block.id} block={block} />
            ))}
          </div>
        ),
    },
    {
      key: 'open',
      header: '',
      narrow: 'bare',
      align: 'end',
      cell: ({ id }) => (
        <Button size="small" onClick={() => setShown(shown === id ? null : id)}>
          {t(shown === id ? 'close' : 'open')}
        </Button>
      ),
    },
  ];
  return (
    <div className="stack">
      <p className="page-lead">{t('lead')}</p>
      {mayReserve && !reserving ? (
        <div>
          <Button onClick={() => setReserving(true)}>{t('reserve.open')}</Button>
        </div>
      ) : null}
      {reserving ? <Reserve onDone={() => setReserving(false)} /> : null}
      <QueryBoundary query={useQuery(registersQuery)}>
        {({ items }) => {
          const opened = items.find(({ id }) => id === shown);
          if (items.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
          return (
            <>
              <div className="panel">
                <DataTable caption={t('all')} columns={columns} rows={items} rowKey={({ id }) => id} />
              </div>
              {opened ? <Numbers key={opened.id} register={opened} /> : null}
            </>
          );
        }}
      </QueryBoundary>
    </div>
  );
}
