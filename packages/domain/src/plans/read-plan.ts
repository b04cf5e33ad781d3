import { readBudget } from './budget';
import { readCitedDocuments } from './cited-documents';
import { readDeliverables } from './deliverables';
import { frameOf } from './frame';
import { readHeader, readPeriod, withPlaceName } from './header';
import { readNewsLead } from './news';
import { readNotices } from './notices';
import { readObjectives } from './objectives';
import { readOutline } from './outline';
import type { PlanReading } from './plan-reading';
import { normalisePlanText } from './plan-text';
import { readQuotaLists } from './quota-lists';
import { inReadingOrder, readQuotas } from './quotas';
import { readReports } from './reports';
import { readRoadmap } from './roadmap';
import { rolesOf } from './sections';
import { readStatements } from './statements';
import { readTableFindings } from './table-findings';
import { readTables } from './tables';
import { readTargets } from './targets';
import { readTasks } from './tasks';

export interface ReadPlan {
  /** The normalised text that all spans refer to. */
  readonly text: string;
  readonly reading: PlanReading;
}

/** Reads a plan, or an article about one, out of its text. */
export function readPlan(raw: string): ReadPlan {
  const text = normalisePlanText(raw);
  const blocks = readOutline(text);
  const roles = rolesOf(blocks);
  const frame = frameOf(blocks);
  const news = readNewsLead(text, blocks, frame);
  const header = news ?? readHeader(frame);
  const body = news ? blocks.slice(news.at.index) : frame.body;
  const statements = readStatements(text, body, roles, news !== null).filter(
    ({ clause }) => clause.start !== news?.sentence.start,
  );
  const tables = readTables(body);
  const inTables = readTableFindings(tables);
  const quotaLists = readQuotaLists(text, body);
  const told = readTargets(text, body, roles, quotaLists);
  const known = [...told, ...inTables.targets.map((target) => ({ target, block: null }))];
  const { targets, quotas } = inReadingOrder(readQuotas(tables, quotaLists, known));
  const budget = readBudget(text, statements, tables);
  const promised = [
    ...budget.lines.map(({ span }) => span),
    ...targets.flatMap(({ target: { value, span } }) => (value === null ? [] : [span])),
    ...quotas.map(({ span }) => span),
  ];
  const isPromised = (start: number, end: number) => promised.some((span) => span[0] < end && start < span[1]);
  const documents = readCitedDocuments(text, { ...frame, body }, roles, header.number);
  const found = {
    targets,
    quotas,
    reports: readReports(text, statements),
    tasks: [...readTasks(text, statements, news !== null), ...inTables.tasks],
    budget,
  };
  return {
    text,
    reading: {
      number: header.number,
      issuedOn: header.issuedOn,
      issuer: withPlaceName(header.issuer, text),
      signer: header.signer,
      title: header.title,
      period: readPeriod(header, body, roles),
      legalBases: documents.bases,
      citations: documents.citations,
      objectives: readObjectives(text, statements, targets, isPromised),
      targets: targets.map(({ target }) => target),
      quotas: found.quotas,
      deliverables: [...readDeliverables(text, statements, isPromised), ...inTables.deliverables],
      tasks: found.tasks,
      roadmap: [...readRoadmap(text, body, roles), ...inTables.roadmap],
      reports: found.reports,
      budget: found.budget,
      notices: readNotices({ blocks: body, header, isNews: news !== null, documents, ...found }),
    },
  };
}
