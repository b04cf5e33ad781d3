import type { Kysely } from 'kysely';
import type { DB } from './generated/tables';

export type { DB as Tables } from './generated/tables';

declare const reads: unique symbol;
declare const writes: unique symbol;

/** What a query takes: a scoped, open transaction that is only read. */
export type Reader = Kysely<DB> & { readonly [reads]: true };

/** What a write takes: only an open transaction can give one, so nothing is written outside. */
export type Transaction = Reader & { readonly [writes]: true };
