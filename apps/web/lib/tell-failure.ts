import type { Translate } from "../i18n/translate.ts";
import { errorMessage } from "./api-error.ts";

/** Says what failed and why; for `onError` of an action that has no form. */
export function tellFailure(t: Translate, title: string): (error: unknown) => void {
  return (error) => {
    // The code of passing messages is loaded with the first one, if `Toaster` has not loaded it already.
    void import("./toast-queue.ts").then(({ toastQueue }) =>
      toastQueue.add({ type: "error", title, description: errorMessage(t, error) }),
    );
  };
}
