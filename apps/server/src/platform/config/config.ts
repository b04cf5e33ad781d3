import { join, resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../paths';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

/** Every setting the program reads; documented in docs/operations/settings.md, which a test keeps complete. */
export const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default(join(projectRoot, 'data')),
  KEY_RING: z.string().min(1).optional(),
  DEMO: flag,
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export interface Config {
  http: { host: string; port: number; publicUrl: string | null; trustProxy: boolean };
  database: { url: string | null };
  dataDir: string;
  keyRing: string;
  demo: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
}

export class ConfigError extends Error {}

/** Reads the environment once; all faults are reported together. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`Cấu hình sai / wrong settings:\n${faults.join('\n')}`);
  }
  const value = parsed.data;
  const dataDir = resolve(value.DATA_DIR);
  return {
    http: { host: value.HOST, port: value.PORT, publicUrl: value.PUBLIC_URL ?? null, trustProxy: value.TRUST_PROXY },
    database: { url: value.DATABASE_URL ?? null },
    dataDir,
    keyRing: resolve(value.KEY_RING ?? join(dataDir, 'keys')),
    demo: value.DEMO,
    logLevel: value.LOG_LEVEL,
  };
}
