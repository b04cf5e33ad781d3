import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A note on a plan; what is read of the plan afterwards is read anew. */
export function useFollow<Input>(send: (input: Input) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plans', 'tracking'] });
      onDone();
    },
  });
}
