import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { memoryOutbox, type NewOutboxItem, openOutbox } from "./outbox.ts";

const item = (id: string, userId = "ada"): NewOutboxItem => ({
  kind: "skip",
  id,
  userId,
  campaignId: "c",
  assignmentId: `of ${id}`,
  createdAt: 1,
  reason: "other",
  note: "",
});
let databases = 0;
const freshName = () => `outbox-${(databases += 1)}`;

describe.each([
  ["in IndexedDB", () => openOutbox(freshName())],
  ["in memory", async () => memoryOutbox()],
])("an outbox %s", (_, open) => {
  it("keeps the order in which items came, and each person's apart", async () => {
    const outbox = await open();
    for (const id of ["3", "1", "2"]) await outbox.add(item(id));
    await outbox.add(item("4", "ben"));
    expect((await outbox.list("ada")).map((each) => each.id)).toEqual(["3", "1", "2"]);
    expect((await outbox.list("ben")).map((each) => each.id)).toEqual(["4"]);
  });

  it("gives an unsent item back, but none that may have been sent", async () => {
    const outbox = await open();
    const first = await outbox.add(item("1"));
    await outbox.add(item("2"));
    expect((await outbox.claim(first.seq))?.attempts).toBe(1);
    expect(await outbox.withdraw("1")).toBeNull();
    expect((await outbox.withdraw("2"))?.id).toBe("2");
    expect((await outbox.list("ada")).map((each) => each.id)).toEqual(["1"]);
  });

  it("claims nothing that was withdrawn", async () => {
    const outbox = await open();
    const { seq } = await outbox.add(item("1"));
    await outbox.withdraw("1");
    expect(await outbox.claim(seq)).toBeNull();
  });

  it("remembers when an item may be tried again", async () => {
    const outbox = await open();
    const { seq } = await outbox.add(item("1"));
    await outbox.postpone(seq, 99);
    expect((await outbox.list("ada"))[0]?.notBefore).toBe(99);
    await outbox.remove(seq);
    expect(await outbox.list("ada")).toEqual([]);
  });
});

it("an outbox in IndexedDB is still there after it was opened anew", async () => {
  const name = freshName();
  await (await openOutbox(name)).add(item("kept"));
  expect((await (await openOutbox(name)).list("ada")).map((each) => each.id)).toEqual(["kept"]);
});
