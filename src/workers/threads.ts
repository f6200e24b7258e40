import { Piscina } from 'piscina';

/** Threads that run one function of a module, a task at a time each. @param file of plain JavaScript, which registers tsx */
export function openThreads<Task, Found>(file: URL, name: string, count: number): Piscina<Task, Found> {
  return new Piscina({
    filename: file.href,
    name,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
    execArgv: [],
  });
}
