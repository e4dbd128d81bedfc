import { expect, it } from "vitest";
import type { Offer } from "./desk-kind.ts";
import { toggleOffer } from "./flags-desk.tsx";

const offer = (id: Offer["id"], does: string): Offer => ({
  id,
  does,
  answer: { kind: "flags", flags: [] },
  at: 0,
});

it("never takes the tenth flag for the choice that there is nothing to flag", () => {
  const offers = [offer("choice.1", "first"), offer("choice.9", "ninth"), offer("choice.10", "nothing")];
  expect([0, 8, 9, 10].map((index) => toggleOffer(offers, index)?.does)).toEqual([
    "first",
    "ninth",
    undefined,
    undefined,
  ]);
});
