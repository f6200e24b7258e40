/** Many devices that fetch at once: the peaks they make. */

/** Independent devices: fetches in a second are Poisson. @param perDeviceDay fetches of a device in a day */
export function loadPerSecond(
  devices: number,
  perDeviceDay: number,
): { mean: number; quantile(q: number): number } {
  const mean = (devices * perDeviceDay) / 86_400;
  return {
    mean,
    quantile(q) {
      let below = 0;
      for (let k = 0; ; k++) {
        below += poisson(mean, k);
        if (below >= q) return k;
      }
    },
  };
}

/**
 * The mean of the fullest of so many bins when balls fall into them uniformly: P(peak <= k) = n! / M^n [z^n] (sum_{i<=k} z^i/i!)^M,
 * as a convolution of Poisson laws cut at k. Source: W. Feller, "An Introduction to Probability Theory" I, occupancy.
 */
export function meanPeak(balls: number, bins: number): number {
  let mean = 0;
  for (let k = 0; k < balls; k++) {
    const within = peakAtMost(k, balls, bins);
    mean += 1 - within;
    if (k > balls / bins && 1 - within < 1e-13) break;
  }
  return mean;
}

function peakAtMost(k: number, balls: number, bins: number): number {
  const mean = balls / bins;
  const one = Float64Array.from({ length: Math.min(k, balls) + 1 }, (_, i) => poisson(mean, i));
  return power(one, bins, balls)[balls]! / poisson(balls, balls);
}

function power(base: Float64Array, exponent: number, degree: number): Float64Array {
  let result: Float64Array = Float64Array.of(1);
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, square, degree);
    if (rest > 1) square = product(square, square, degree);
  }
  const padded = new Float64Array(degree + 1);
  padded.set(result);
  return padded;
}

function product(a: Float64Array, b: Float64Array, degree: number): Float64Array {
  const result = new Float64Array(Math.min(degree, a.length + b.length - 2) + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length && i + j <= degree; j++) result[i + j]! += a[i]! * b[j]!;
  }
  return result;
}

function poisson(mean: number, k: number): number {
  let log = -mean + k * Math.log(mean);
  for (let i = 2; i <= k; i++) log -= Math.log(i);
  return Math.exp(log);
}

/**
 * Devices released together, each period adding a uniform jitter: the share in a bin around the centre after so many periods.
 * The Irwin-Hall law of the sum. @param bin width of the bin @param jitter of each period, in the same unit
 */
export function centreShare(periods: number, jitter: number, bin: number): number {
  const at = (x: number) => irwinHall(periods, x);
  return at(periods / 2 + bin / jitter / 2) - at(periods / 2 - bin / jitter / 2);
}

function irwinHall(n: number, x: number): number {
  let sum = 0;
  let term = 1;
  for (let k = 0; k <= Math.min(n, Math.floor(x)); k++) {
    if (k > 0) term *= -(n - k + 1) / k;
    sum += term * (x - k) ** n;
  }
  for (let k = 2; k <= n; k++) sum /= k;
  return sum;
}
