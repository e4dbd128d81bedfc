import { describe, expect, it } from "vitest";
import { nextToSend } from "./next-to-send.ts";
import type { OutboxItem } from "./outbox-item.ts";

const item = (seq: number, assignmentId: string, notBefore = 0): OutboxItem => ({
  kind: "skip",
  seq,
  id: String(seq),
  userId: "ada",
  campaignId: "c",
  assignmentId,
  createdAt: 0,
  reason: "other",
  note: "",
  attempts: 0,
  notBefore,
});

describe("nextToSend", () => {
  it("sends in order", () => {
    expect(nextToSend([item(1, "a"), item(2, "b")], 10)?.seq).toBe(1);
    expect(nextToSend([], 10)).toBeNull();
  });

  it("lets an item that waits hold up no other task", () => {
    expect(nextToSend([item(1, "a", 99), item(2, "b")], 10)?.seq).toBe(2);
  });

  it("never sends a revision before what it revises", () => {
    expect(nextToSend([item(1, "a", 99), item(2, "a")], 10)).toBeNull();
    expect(nextToSend([item(1, "a", 99), item(2, "a")], 99)?.seq).toBe(1);
  });
});
