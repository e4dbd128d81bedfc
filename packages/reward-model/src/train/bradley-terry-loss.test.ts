import fc from "fast-check";
import { expect, test } from "vitest";
import { bradleyTerryLoss } from "./bradley-terry-loss.ts";
import { sigmoid } from "./sigmoid.ts";

const score = fc.double({ min: -30, max: 30, noNaN: true });
const target = fc.double({ min: 0, max: 1, noNaN: true });

test("the derivative of the loss is s(d) − t", () => {
  fc.assert(
    fc.property(score, target, (d, t) => {
      const slope = (bradleyTerryLoss(d + 1e-5, t) - bradleyTerryLoss(d - 1e-5, t)) / 2e-5;
      expect(slope).toBeCloseTo(sigmoid(d) - t, 5);
    }),
  );
});

test("Plackett-Luce with two responses is Bradley-Terry", () => {
  fc.assert(
    fc.property(score, score, (chosen, rejected) => {
      const largest = Math.max(chosen, rejected);
      const plackettLuce = -(
        chosen -
        largest -
        Math.log(Math.exp(chosen - largest) + Math.exp(rejected - largest))
      );
      expect(bradleyTerryLoss(chosen - rejected, 1)).toBeCloseTo(plackettLuce, 9);
    }),
  );
});

test("a soft target mixes the losses of both answers, and swapping the sides changes nothing", () => {
  fc.assert(
    fc.property(score, target, (d, t) => {
      expect(bradleyTerryLoss(d, t)).toBeCloseTo(
        t * bradleyTerryLoss(d, 1) + (1 - t) * bradleyTerryLoss(-d, 1),
        9,
      );
      expect(bradleyTerryLoss(-d, 1 - t)).toBeCloseTo(bradleyTerryLoss(d, t), 9);
    }),
  );
});

test("extreme scores give finite losses", () => {
  expect(bradleyTerryLoss(1e6, 1)).toBe(0);
  expect(bradleyTerryLoss(-1e6, 1)).toBe(1e6);
});
