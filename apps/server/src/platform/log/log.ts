type Level = 'debug' | 'info' | 'warn' | 'error';
const rank: Record<Level, number> = { debug: 0, info: 1, warn: 2, error: 3 };

/** Identifiers and counts only: a log line never carries personal data. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields, error?: unknown): void;
}

/** One JSON line an event, on standard error: standard output belongs to the answers of commands. */
export function createLog(level: Level, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const emit = (at: Level, event: string, fields?: LogFields) => {
    if (rank[at] < rank[level]) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level: at, event, ...fields })}\n`);
  };
  return {
    debug: (event, fields) => emit('debug', event, fields),
    info: (event, fields) => emit('info', event, fields),
    warn: (event, fields) => emit('warn', event, fields),
    error: (event, fields, error) =>
      emit('error', event, { ...fields, ...(error === undefined ? {} : describeError(error)) }),
  };
}

/** Database errors quote values in `detail`; only code, constraint and stack positions are kept. */
function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string };
  const where = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .join(' | ');
  return { error: error.name, code, constraint, table, where };
}
