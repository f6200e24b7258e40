import type { Observable } from 'rxjs';

/**
 * What an Observable emits, for a loop that awaits it. Leaving the loop unsubscribes.
 * @throws what the Observable fails with, or the reason of the signal if it is aborted
 */
export async function* eachOf<T>(source: Observable<T>, signal?: AbortSignal): AsyncGenerator<T, void> {
  const waiting: T[] = [];
  let end: { readonly error?: unknown } | undefined;
  let wake = () => {};
  const finish = (how: { readonly error?: unknown }) => {
    end ??= how;
    wake();
  };
  const abort = () => finish({ error: signal!.reason });
  signal?.addEventListener('abort', abort);
  const subscription = source.subscribe({
    next(value) {
      waiting.push(value);
      wake();
    },
    error: (error) => finish({ error }),
    complete: () => finish({}),
  });
  try {
    for (;;) {
      signal?.throwIfAborted();
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else if (end && 'error' in end) throw end.error;
      else if (end) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    subscription.unsubscribe();
    signal?.removeEventListener('abort', abort);
  }
}
