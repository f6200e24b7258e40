/** A share, mean or quantile; `null` where there is nothing to divide by. */
export type Ratio = number | null;
