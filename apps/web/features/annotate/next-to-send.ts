import type { OutboxItem } from "./outbox-item.ts";

/**
 * The oldest item that is due. One that waits holds back only later items of its own assignment, whose order
 * matters.
 */
export function nextToSend(items: readonly OutboxItem[], now: number): OutboxItem | null {
  const held = new Set<string>();
  for (const item of items) {
    if (item.notBefore <= now && !held.has(item.assignmentId)) return item;
    held.add(item.assignmentId);
  }
  return null;
}
