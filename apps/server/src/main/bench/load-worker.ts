import { parentPort, workerData } from 'node:worker_threads';
import { type LoadRequest, loadServer } from './load';

interface Task {
  port: number;
  headers: Record<string, string>;
  requests: LoadRequest[];
  connections: number;
  seconds: number;
}

/** The load is made in a thread of its own, so that it does not stand in the way of what it measures. */
export async function runLoadWorker(): Promise<void> {
  const task = workerData as Task;
  let turn = 0;
  const result = await loadServer(
    task.port,
    task.headers,
    () => task.requests[turn++ % task.requests.length] as LoadRequest,
    task,
  );
  parentPort?.postMessage(result);
}
