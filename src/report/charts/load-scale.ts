/** How many real devices the simulated ones represent. */
export interface LoadScale {
  readonly simulated: number;
  readonly represented: number;
  /** represented / simulated. */
  readonly factor: number;
}
