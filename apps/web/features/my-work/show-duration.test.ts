import { expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { showDuration } from "./show-duration.ts";

it("shows seconds below a minute, minutes below an hour, then hours with their minutes", () => {
  expect(
    [0, 8_900, 60_000, 3_599_000, 3_600_000, 11_100_000].map((each) => showDuration(english, each)),
  ).toEqual(["0 s", "8 s", "1 min", "59 min", "1 h", "3 h 5 min"]);
});
