/**
 * Bradley-Terry loss of one pair, in nats: −t ln s(d) − (1 − t) ln s(−d), with d = r(chosen) − r(rejected), s
 * the sigmoid and t in [0, 1] the share of votes for chosen. Its derivative by d is s(d) − t. Finite for
 * every finite d. Source: Bradley and Terry 1952; soft targets as cross-entropy.
 */
export function bradleyTerryLoss(d: number, target: number): number {
  return Math.max(-d, 0) + Math.log1p(Math.exp(-Math.abs(d))) + (1 - target) * d;
}
