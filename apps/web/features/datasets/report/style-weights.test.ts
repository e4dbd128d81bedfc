import { expect, it } from "vitest";
import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import { english } from "../../../testing/in-english.tsx";
import { styleName } from "./style-weights.tsx";

it("has words for every style feature", () => {
  expect(STYLE_FEATURES.map(({ name }) => name).filter((name) => styleName(english, name) === name)).toEqual(
    [],
  );
  expect(styleName(english, "log_characters")).toBe("Length in characters");
});

it("shows a feature that it doesn't know by its own name", () => {
  expect(styleName(english, "sarcasm_2")).toBe("sarcasm_2");
});
