import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';

/**
 * Mean wait at servers with one queue and constant service (M/D/c). The wait is that of a server which takes each c-th request, so it is
 * the largest of sums of D less c gaps (Spitzer): sum over k of E (k D - Gamma(k c))+ / k, and P(Gamma(n) < x) = P(Poisson(x) >= n).
 * Source: C. Crommelin, "Delay probability formulae when the holding times are constant", P.O. Electrical Engineers' Journal 25 (1932).
 */
export function meanWaitOfConstant(servers: number, arrivals: number, service: number): number {
  const load = arrivals * service;
  let sum = 0;
  for (let k = 1; ; k++) {
    const atLeast = (count: number) => gammaCdf(k * load, count, 1);
    const term = service * atLeast(k * servers) - (servers / arrivals) * atLeast(k * servers + 1);
    sum += term;
    if (term < 1e-15 * sum) return sum;
  }
}

/**
 * A token bucket that fills evenly: the share of a Poisson stream that it turns away. What it lacks is the unfinished work of a server
 * with constant service 1 / rate, which takes nobody who would wait longer than (burst - 1) / rate. Up to there its law is that of M/D/1,
 * and as many requests as one less than the burst stand for it: G = P(N < burst) / P(N = 0), of which 1 - G / (1 + rho G) follows.
 * Source: A. Erlang, "The theory of probabilities and telephone conversations" (1909), for M/D/1; the cut by level crossings.
 * @param burst a whole number of tokens
 */
export function bucketRejects(arrivals: number, rate: number, burst: number): number {
  const busy = arrivals / rate;
  // As often up across a level as down, from one end of service to the next: all terms are positive.
  const law = [1];
  let within = 1;
  for (let level = 0; level < burst - 1; level++) {
    const up = law.reduce((sum, mass, from) => sum + mass * moreThan(level - Math.max(0, from - 1), busy), 0);
    law.push(up / Math.exp(-busy));
    within += law.at(-1)!;
  }
  return 1 - within / (1 + busy * within);
}

/** P(a Poisson count exceeds k). */
function moreThan(k: number, mean: number): number {
  return gammaCdf(mean, k + 1, 1);
}
