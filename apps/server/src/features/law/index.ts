export { lawPolicies } from './law.policy';
export { lawRoutes } from './law.routes';
export { lawTexts } from './law.texts';
export {
  adoptDecided,
  decideLawQuestion,
  findUnderivedDecisions,
  listLawQuestions,
  noteDerivedDecisions,
} from './law-questions';
