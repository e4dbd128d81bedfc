import { DomainError } from "@laurel/core/errors/domain-error";
import type { Store } from "@laurel/db/store/store";
import type { StopReason } from "./hold-lease.ts";

/** A store in which a job that has to hand over can't write any more: neither an end that is none, nor over its successor. */
export function fencedStore(store: Store, reason: () => StopReason | undefined): Store {
  return {
    dialect: store.dialect,
    read: store.read,
    close: () => store.close(),
    transaction(work) {
      const why = reason();
      if (why === undefined || why === "cancelled") return store.transaction(work);
      return Promise.reject(new DomainError("UNAVAILABLE", `The job is handed over: ${why}.`));
    },
  };
}
