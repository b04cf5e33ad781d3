import { calendarEndpoints } from '@dong-hanh/contract';
import type { Database } from '../../platform/database/connection';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { adoptEntered, getCalendar, putArrangement } from './arrangements';
import { calendarPolicies as policies } from './calendar.policy';
import { calendarTexts } from './calendar.texts';

export function calendarRoutes(routes: Routes, runner: Runner, database: Database): void {
  addProblemTexts(calendarTexts);
  routes.add(calendarEndpoints.getCalendar, policies.readCalendar, (actor) => runner.ask(actor, getCalendar, {}));
  routes.add(calendarEndpoints.putArrangement, policies.editCalendar, async (actor, { params, body }) => {
    const stored = await runner.execute(actor, putArrangement, { ...params, ...body });
    await database.withoutSession(adoptEntered);
    return stored;
  });
}
