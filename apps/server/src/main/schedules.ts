import { dueReports } from '@dong-hanh/domain';
import pg from 'pg';
import { localDay } from '../platform/clock/clock';
import type { ScheduledJob } from '../platform/jobs/jobs';
import { deriveAnew } from './derive-anew';
import type { Program } from './program';

async function asOwner(program: Program, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: program.ownerUrl, application_name: 'dong-hanh maintenance' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Who owes a report is told a week before its last day, on it, and once it is over. */
export async function remindReports(program: Program): Promise<void> {
  const now = program.clock.now();
  for (const { period, stage } of dueReports(localDay(now)))
    await asOwner(program, `select app.remind_reports('${period.code}', '${stage}', '${now.toISOString()}')`);
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
      name: 'derive-anew',
      schedule: '* * * * *',
      run: () => deriveAnew(program),
    },
    {
      name: 'climb-overdue',
      schedule: '*/5 * * * *',
      run: () => asOwner(program, 'select app.climb_hand_overs(now()), app.climb_deadlines(now())'),
    },
    {
      name: 'remind-reports',
      schedule: '0 7 * * *',
      run: () => remindReports(program),
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
