import { PgBoss } from 'pg-boss';
import type { Log } from '../log/log';

/** Work on a schedule. A handler may run twice and must not mind; its payload would hold ids only. */
export interface ScheduledJob {
  name: string;
  /** Five cron fields, read in Vietnam's time. */
  schedule: string;
  run(): Promise<void>;
}

export interface Jobs {
  stop(): Promise<void>;
}

/** Starts the queue in a schema of its own. Of several processes one takes each due job. */
export async function startJobs(ownerUrl: string, jobs: ScheduledJob[], log: Log): Promise<Jobs> {
  const names = new Set(jobs.map((job) => job.name));
  if (names.size !== jobs.length) throw new Error('Two jobs bear one name.');
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'jobs', max: 2, application_name: 'dong-hanh jobs' });
  boss.on('error', (error) => log.warn('jobs.failed', { code: (error as { code?: string }).code ?? null }));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 3, retryDelay: 60 });
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      await job.run();
      log.info('job.done', { job: job.name });
    });
    await boss.schedule(job.name, job.schedule, null, { tz: 'Asia/Ho_Chi_Minh' });
  }
  // A schedule of a job that is no more would fill a queue that nobody empties.
  for (const schedule of await boss.getSchedules()) if (!names.has(schedule.name)) await boss.unschedule(schedule.name);
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}
