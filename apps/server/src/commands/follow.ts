import { setTimeout as wait } from "node:timers/promises";

const EVERY_MS = 250;

/** Asks until it is over, showing each answer. */
export async function follow<T>(
  ask: () => Promise<T>,
  isOver: (answer: T) => boolean,
  show: (answer: T) => void,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    show(answer);
    if (isOver(answer)) return answer;
    await wait(EVERY_MS);
  }
}
