import { expect, test } from "vitest";
import { suitsAllPackages } from "./npm.mjs";

test.each(["20.19.0", "20.20.2", "22.13.0", "24.0.0", "26.1.0"])(
  "npm may install with Node %s",
  (version) => {
    expect(suitsAllPackages(version)).toBe(true);
  },
);

test.each(["18.20.8", "20.18.3", "21.7.3", "22.12.0", "23.11.1"])(
  "npm on Node %s would leave packages out",
  (version) => {
    expect(suitsAllPackages(version)).toBe(false);
  },
);
