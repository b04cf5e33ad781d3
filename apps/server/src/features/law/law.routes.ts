import { lawQuestionEndpoints as endpoints } from '@dong-hanh/contract';
import type { Database } from '../../platform/database/connection';
import { addProblemTexts } from '../../platform/http/problem-texts';
import type { Routes } from '../../platform/http/routes';
import type { Runner } from '../../platform/use-case/use-case';
import { lawPolicies as policies } from './law.policy';
import { lawTexts } from './law.texts';
import { adoptDecided, decideLawQuestion, listLawQuestions } from './law-questions';

export function lawRoutes(routes: Routes, runner: Runner, database: Database): void {
  addProblemTexts(lawTexts);
  routes.add(endpoints.listLawQuestions, policies.readQuestions, (actor) => runner.ask(actor, listLawQuestions, {}));
  routes.add(endpoints.decideLawQuestion, policies.decideQuestion, async (actor, { params, body }) => {
    const decided = await runner.execute(actor, decideLawQuestion, { ...params, ...body });
    await database.withoutSession(adoptDecided);
    return decided;
  });
}
