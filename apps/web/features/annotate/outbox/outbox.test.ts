import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import {
  createDrainer,
  type Delivery,
  memoryOutbox,
  type NewOutboxItem,
  nextToSend,
  openOutbox,
  type OutboxItem,
  type Settled,
} from "./outbox.ts";

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

describe("create drainer", () => {
  const item = (id: string, assignmentId = `of ${id}`): NewOutboxItem => ({
    kind: "skip",
    id,
    userId: "ada",
    campaignId: "c",
    assignmentId,
    createdAt: 1,
    reason: "other",
    note: "",
  });
  const domain = (code: string) => ({ data: { domain: { code, message: `it is ${code}` } } });
  const offline = () => new TypeError("Failed to fetch");

  function setUp(
    send: (item: OutboxItem) => Promise<string>,
    signedInAs = async (): Promise<string | null> => "ada",
  ) {
    const outbox = memoryOutbox();
    const settled: Settled<string>[] = [];
    const states: Delivery[] = [];
    const clock = { now: 0 };
    const wake = createDrainer<string>({
      outbox,
      userId: "ada",
      send,
      signedInAs,
      exclusively: (work) => work(),
      wait: async (ms) => {
        clock.now += ms;
      },
      now: () => clock.now,
      random: () => 0.5,
      onDelivery: (state) => states.push(state),
      onSettled: (each) => settled.push(each),
    });
    return { outbox, settled, states, clock, wake };
  }

  describe("createDrainer", () => {
    it("sends everything in order and ends with nothing left", async () => {
      const sent: string[] = [];
      const { outbox, wake, states } = setUp(async (each) => String(sent.push(each.id)));
      for (const id of ["1", "2", "3"]) await outbox.add(item(id));
      await wake();
      expect(sent).toEqual(["1", "2", "3"]);
      expect(await outbox.list("ada")).toEqual([]);
      expect(states.at(-1)).toBe("idle");
    });

    it("keeps trying while the network is gone, waiting longer each time, and loses nothing", async () => {
      let tries = 0;
      const { outbox, wake, settled, clock, states } = setUp(async () => {
        tries += 1;
        if (tries <= 4) throw offline();
        return "ok";
      });
      await outbox.add(item("1"));
      await wake();
      expect(settled.map((each) => each.kind)).toEqual(["taken"]);
      expect(clock.now).toBe(0.75 * (1_000 + 2_000 + 4_000 + 8_000));
      expect(states).toContain("offline");
    });

    it("explains a refused item and goes on with the next", async () => {
      const { outbox, wake, settled } = setUp(async (each) => {
        if (each.id === "1") throw domain("LEASE_LOST");
        return "ok";
      });
      await outbox.add(item("1"));
      await outbox.add(item("2"));
      await wake();
      expect(
        settled.map((each) => [each.item.id, each.kind === "refused" ? each.message : each.reply]),
      ).toEqual([
        ["1", "it is LEASE_LOST"],
        ["2", "ok"],
      ]);
    });

    it("keeps everything when nobody is signed in, or somebody else is", async () => {
      const expired = setUp(() => Promise.reject(domain("UNAUTHENTICATED")));
      await expired.outbox.add(item("1"));
      await expired.wake();
      expect(await expired.outbox.list("ada")).toHaveLength(1);
      expect(expired.states.at(-1)).toBe("signedOut");

      const other = setUp(
        () => Promise.reject(domain("FORBIDDEN")),
        async () => "ben",
      );
      await other.outbox.add(item("1"));
      await other.wake();
      expect(await other.outbox.list("ada")).toHaveLength(1);
      expect(other.settled).toEqual([]);
    });

    it("lets an item that breaks the server hold up no other, and tries it again", async () => {
      const sent: string[] = [];
      const { outbox, wake } = setUp(async (each) => {
        if (each.id === "bad" && each.attempts < 3) throw domain("INTERNAL");
        return String(sent.push(each.id));
      });
      for (const id of ["bad", "1", "2"]) await outbox.add(item(id));
      await wake();
      expect(sent).toEqual(["1", "2", "bad"]);
    });

    it("takes up what is added while it is already at work", async () => {
      const sent: string[] = [];
      const { outbox, wake } = setUp(async (each) => {
        if (each.id === "1") {
          await outbox.add(item("2"));
          void wake();
        }
        return String(sent.push(each.id));
      });
      await outbox.add(item("1"));
      await wake();
      expect(sent).toEqual(["1", "2"]);
    });
  });
});

describe("next to send", () => {
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
});
