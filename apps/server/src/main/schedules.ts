import pg from 'pg';
import { findUnderived, noteDerived } from '../features/calendar/index';
import { rebuildAllProjections } from '../features/cases/index';
import type { ScheduledJob } from '../platform/jobs/jobs';
import { type Program, withOperator } from './program';

async function asOwner(program: Program, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: program.ownerUrl, application_name: 'dong-hanh maintenance' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A calendar entered or changed moves clocks of files that nobody touches: all are derived anew with it. */
export async function deriveAfterCalendar(program: Program): Promise<void> {
  await withOperator(program, async (operator) => {
    const years = await program.runner.ask(operator, findUnderived, {});
    if (years.length === 0) return;
    await program.runner.execute(operator, rebuildAllProjections, {});
    await program.runner.execute(operator, noteDerived, { years });
  });
}

/** Everything that runs by the clock, in one list. */
export function schedulesOf(program: Program): ScheduledJob[] {
  return [
    {
      name: 'prepare-audit-months',
      schedule: '10 1 * * *',
      run: () => asOwner(program, 'select app.ensure_audit_partitions()'),
    },
    {
      name: 'derive-after-calendar',
      schedule: '* * * * *',
      run: () => deriveAfterCalendar(program),
    },
    {
      name: 'climb-overdue',
      schedule: '*/5 * * * *',
      run: () => asOwner(program, 'select app.climb_hand_overs(now()), app.climb_deadlines(now())'),
    },
    {
      name: 'forget-ended-sessions',
      schedule: '20 1 * * *',
      run: () =>
        asOwner(program, `delete from session where coalesce(revoked_at, expires_at) < now() - interval '90 days'`),
    },
    {
      name: 'forget-idempotency-keys',
      schedule: '30 1 * * *',
      run: () => asOwner(program, `delete from idempotency_key where created_at < now() - interval '7 days'`),
    },
  ];
}
