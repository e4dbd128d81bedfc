import { describe, expect, it } from "vitest";
import { english } from "../../../testing/in-english.tsx";
import { saveStateText } from "./save-state.tsx";

describe("saveStateText", () => {
  it("says calmly where the answers are", () => {
    expect(saveStateText(english, "idle", 0, true)).toBe("All saved");
    expect(saveStateText(english, "sending", 2, true)).toBe("Saving 2…");
    expect(saveStateText(english, "offline", 5, true)).toBe("Offline, 5 answers kept here");
    expect(saveStateText(english, "offline", 1, false)).toBe("Offline, 1 answer kept in this tab only");
    expect(saveStateText(english, "signedOut", 1, true)).toContain("sign in again");
  });
});
