import { expect, it } from "vitest";
import { nodeProblem } from "./node-version.ts";

it("takes the Node that Laurel brings along, and newer ones", () => {
  for (const version of ["v24.0.0", "v24.21.0", "v26.1.0", process.version])
    expect(nodeProblem(version)).toBeNull();
});

it("refuses an older Node and says how to start Laurel with the right one", () => {
  for (const version of ["v18.20.0", "v20.20.2", "v22.12.0"])
    expect(nodeProblem(version)).toBe(
      `Laurel needs Node 24, which it brings along, but this is ${version}. Start it with "npm start" or "npm run laurel".`,
    );
});
