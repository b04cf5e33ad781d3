import { lawQuestionEndpoints } from '@dong-hanh/contract';
import { adoptLawSettings } from '@dong-hanh/domain';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client';

/** What the law leaves open and how it was answered; read before the browser judges a file, which it then does by the same answers. */
export const lawQuestionsQuery = queryOptions({
  queryKey: ['law-questions'],
  queryFn: async ({ signal }) => {
    const answer = await call(lawQuestionEndpoints.listLawQuestions, { signal });
    adoptLawSettings(Object.assign({}, ...answer.items.map(({ settings }) => settings)));
    return answer;
  },
  staleTime: 10 * 60_000,
});
