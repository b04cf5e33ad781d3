import type { StoredRow } from './import.repository';
import type { ImportReport } from './ledger.presenter';

/** A dry run and what it found; kept by the process that made it, for the account that asked. */
export interface Trial {
  accountId: string;
  report: ImportReport;
  rows: StoredRow[];
}

const mostTrials = 50;
const mostRowsOfALevel = 200;

/** Dry runs leave no trace in the database, so their progress is kept here until newer ones take the place. */
export class Trials {
  readonly #trials = new Map<string, Trial>();

  begin(accountId: string, report: ImportReport): Trial {
    const trial: Trial = { accountId, report, rows: [] };
    this.#trials.set(report.plan.importId, trial);
    const [oldest] = this.#trials.keys();
    if (this.#trials.size > mostTrials && oldest !== undefined) this.#trials.delete(oldest);
    return trial;
  }

  find(importId: string, accountId: string): Trial | undefined {
    const trial = this.#trials.get(importId);
    return trial?.accountId === accountId ? trial : undefined;
  }
}

/** Keeps the first rows with something to say. */
export function noteRows(trial: Trial, rows: readonly StoredRow[]): void {
  for (const row of rows) {
    const isNew = (level: 'errors' | 'warnings') =>
      row[level].length > 0 && trial.rows.filter((kept) => kept[level].length > 0).length < mostRowsOfALevel;
    if (isNew('errors') || isNew('warnings')) trial.rows.push(row);
  }
}
