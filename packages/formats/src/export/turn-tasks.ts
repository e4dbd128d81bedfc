/** While tasks are gone through, whoever shares the thread waits for no more of them than these. */
export const TURN_TASKS = 50;
