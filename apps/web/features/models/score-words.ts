/**
 * What two rewards say. Only their difference means something: P(first preferred) = 1 / (1 + exp(second − first)),
 * both in calibrated logits (Bradley & Terry 1952). Equal rewards prefer neither.
 */
export function scoreWords(first: number, second: number): string {
  const figures = `Rewards ${figure(first)} and ${figure(second)}.`;
  if (first === second) return `${figures} The model has no preference.`;
  const sure = 1 / (1 + Math.exp(-Math.abs(first - second)));
  return `${figures} The model prefers response ${first > second ? 1 : 2} and takes that to be right with a probability of ${Math.round(sure * 100)} %.`;
}

function figure(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
