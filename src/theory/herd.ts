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
 * The mean of the fullest of so many bins when balls fall into them uniformly.
 * Source: W. Feller, "An Introduction to Probability Theory" I, occupancy.
 */
export function meanPeak(balls: number, bins: number): number {
  let mean = 0;
  for (let k = 0; k < balls; k++) {
    const within = peakAtMost(k, balls, bins);
    mean += 1 - within;
    if (k > balls / bins && 1 - within < 1e-10) break;
  }
  return mean;
}

/**
 * P(no bin has more than k) = n! / M^n [z^n] (sum_{i<=k} z^i/i!)^M: that M Poisson counts, none above k, make n, by that all make n. The
 * sum of the former is read off its characteristic function, at as many points as keep what lies far from n away.
 */
export function peakAtMost(k: number, balls: number, bins: number): number {
  const mean = balls / bins;
  const one = Float64Array.from({ length: Math.min(k, balls) + 1 }, (_, i) => poisson(mean, i));
  const points = 2 * Math.ceil(20 * Math.sqrt(balls)) + 64;
  let sum = 0;
  for (let point = 0; point < points; point++) {
    const angle = (2 * Math.PI * point) / points;
    let [re, im] = [0, 0];
    for (let i = 0; i < one.length; i++) {
      re += one[i]! * Math.cos(angle * (i - mean));
      im += one[i]! * Math.sin(angle * (i - mean));
    }
    sum += Math.hypot(re, im) ** bins * Math.cos(bins * Math.atan2(im, re));
  }
  return Math.min(1, Math.max(0, sum / points / poisson(balls, balls)));
}

/** The least whole number of bins with which none has more than k balls, but for a risk. */
export function fewestBins(balls: number, k: number, risk: number): number {
  const isEnough = (bins: number) => peakAtMost(k, balls, bins) >= 1 - risk;
  let [low, high] = [Math.floor(balls / k), Math.ceil(balls / k)];
  while (!isEnough(high)) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
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
