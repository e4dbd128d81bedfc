import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseFormat } from "./choose-format.ts";

const OFFERED = [
  { id: "trl-preference", trainer: "TRL", methods: ["DPO", "ORPO"] },
  { id: "trl-preference-standard", trainer: "TRL", methods: ["DPO"] },
  { id: "trl-reward", trainer: "TRL", methods: ["reward model"] },
  { id: "axolotl-dpo", trainer: "axolotl", methods: ["DPO"] },
];
const NONE = { trainer: null, method: null, format: null };
const chosen = (wish: Partial<typeof NONE | Record<keyof typeof NONE, string>>) => {
  const choice = chooseFormat(OFFERED, { ...NONE, ...wish });
  return choice && [choice.trainer, choice.method, choice.format.id];
};

describe("the choice of a format", () => {
  it("is the first where nothing is wished for", () => {
    expect(chosen({})).toEqual(["TRL", "DPO", "trl-preference"]);
  });

  it("follows trainer and method, and offers every format of both", () => {
    expect(chosen({ trainer: "axolotl" })).toEqual(["axolotl", "DPO", "axolotl-dpo"]);
    expect(chosen({ trainer: "TRL", method: "reward model" })).toEqual(["TRL", "reward model", "trl-reward"]);
    expect(chooseFormat(OFFERED, { ...NONE, method: "DPO" })?.candidates.map(({ id }) => id)).toEqual([
      "trl-preference",
      "trl-preference-standard",
    ]);
  });

  it("is the one that a bare link to a format names", () => {
    expect(chosen({ format: "trl-reward" })).toEqual(["TRL", "reward model", "trl-reward"]);
    expect(chosen({ format: "axolotl-dpo", method: "DPO" })).toEqual(["axolotl", "DPO", "axolotl-dpo"]);
  });

  it("lets go of what doesn't go with what was changed last", () => {
    expect(chosen({ trainer: "axolotl", method: "reward model", format: "trl-reward" })).toEqual([
      "axolotl",
      "DPO",
      "axolotl-dpo",
    ]);
    expect(chosen({ trainer: "TRL", method: "DPO", format: "trl-reward" })).toEqual([
      "TRL",
      "DPO",
      "trl-preference",
    ]);
  });

  it("is one that is offered, of its trainer and for its method, whatever the address says", () => {
    const word = fc.option(
      fc.oneof(
        fc.constantFrom("TRL", "axolotl", "DPO", "reward model", "trl-reward", "axolotl-dpo"),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(fc.record({ trainer: word, method: word, format: word }), (wish) => {
        const choice = chooseFormat(OFFERED, wish);
        expect(
          choice &&
            OFFERED.includes(choice.format) &&
            choice.format.trainer === choice.trainer &&
            choice.format.methods.includes(choice.method),
        ).toBe(true);
      }),
    );
  });

  it("is null where nothing is offered", () => {
    expect(chooseFormat([], NONE)).toBeNull();
  });
});
