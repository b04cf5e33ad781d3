import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';

/** A change of who works on what: afterwards the lists and the work are read anew. */
export function useChange<Input = void>(send: (input: Input) => Promise<unknown>, said: string, after?: () => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      message.success(said);
      for (const key of ['caseload', 'work']) void client.invalidateQueries({ queryKey: [key] });
      after?.();
    },
  });
}
