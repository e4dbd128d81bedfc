import fc from "fast-check";
import { expect, it } from "vitest";
import { hash32 } from "@laurel/statistics/numeric/hash32";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { presentedOrder } from "./presented-task.ts";

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

it("turns the shuffle that it was first written as, draw by draw", () => {
  const asFirstWritten = (taskId: string, responseIds: readonly string[], slot: number) => {
    const random = seededRandom(hash32(taskId));
    const shuffled = [...responseIds];
    for (let i = shuffled.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [shuffled[i], shuffled[j]];
      if (a !== undefined && b !== undefined) [shuffled[i], shuffled[j]] = [b, a];
    }
    const turn = slot % shuffled.length;
    return [...shuffled.slice(turn), ...shuffled.slice(0, turn)];
  };
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 9 }), fc.nat(100), (taskId, k, slot) => {
      expect(presentedOrder(taskId, ids(k), slot)).toEqual(asFirstWritten(taskId, ids(k), slot));
    }),
  );
});
