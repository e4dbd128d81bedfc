import { expect, it } from "vitest";
import { followingId } from "./following-id.ts";

const renamed = { from: "Tone", to: "Tone of voice", others: ["style"], fallback: "aspect", saved: false };

it("follows the label of what is new", () => {
  expect(followingId({ ...renamed, id: "tone" })).toBe("tone_of_voice");
  expect(followingId({ ...renamed, id: "aspect", from: "", to: "Style" })).toBe("style_2");
});

it("stays as it is once saved, or where somebody chose it", () => {
  expect(followingId({ ...renamed, id: "tone", saved: true })).toBe("tone");
  expect(followingId({ ...renamed, id: "register" })).toBe("register");
});
