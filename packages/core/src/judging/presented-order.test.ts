import fc from "fast-check";
import { expect, it } from "vitest";
import { presentedOrder } from "./presented-order.ts";

const ids = (k: number) => Array.from({ length: k }, (_, i) => `response-${i}`);

it("shows every response once in every place over k consecutive slots", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 0, max: 100 }),
      (taskId, k, first) => {
        const orders = Array.from({ length: k }, (_, i) => presentedOrder(taskId, ids(k), first + i));
        for (let place = 0; place < k; place += 1) {
          expect(new Set(orders.map((order) => order[place])).size).toBe(k);
        }
      },
    ),
  );
});

it("starts about half of the tasks with the second response", () => {
  const swapped = Array.from(
    { length: 2_000 },
    (_, i) => presentedOrder(`task ${i}`, ids(2), 0)[0] === "response-1",
  ).filter(Boolean).length;
  expect(swapped).toBeGreaterThan(900);
  expect(swapped).toBeLessThan(1_100);
});
