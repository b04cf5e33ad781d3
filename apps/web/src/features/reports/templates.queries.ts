import { type TemplateAnswer, templateEndpoints } from '@dong-hanh/contract';
import { REPORT_TABLES } from '@dong-hanh/domain';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api/client';
import { useLanguage } from '../../shared/i18n/i18n';

export const templatesQuery = queryOptions({
  queryKey: ['report-templates', 'all'],
  queryFn: ({ signal }) => call(templateEndpoints.listTemplates, { signal }),
  staleTime: 300_000,
});

export const templateQuery = (code: string, version?: number) =>
  queryOptions({
    queryKey: ['report-templates', 'one', code, version ?? null],
    queryFn: ({ signal }) =>
      call(templateEndpoints.getTemplate, { params: { code }, query: version ? { version } : {}, signal }),
    staleTime: 300_000,
  });

export function takeOnTemplate(client: QueryClient, answer: TemplateAnswer): void {
  client.setQueryData(templateQuery(answer.code, answer.version).queryKey, answer);
  void client.invalidateQueries({ queryKey: ['report-templates', 'all'] });
}

/** The tables of a form: a short name for tabs and lists, and the title it prints. */
export function useTableWords(template: string, version?: number) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const tables = useQuery(templateQuery(template, version)).data?.content.tables;
  const title = (code: string) => {
    const found = tables?.find((table) => table.code === code)?.title;
    return found?.[language] ?? found?.vi ?? '';
  };
  const name = (code: string) =>
    REPORT_TABLES.some((table) => table.code === code) ? t(`table.${code}`) : title(code) || code;
  return { name, title };
}
