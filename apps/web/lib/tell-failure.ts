import type { Translate } from "../i18n/translate.ts";
import { errorMessage } from "./api-error.ts";

/** For `onError` of an action without a form of its own: says what failed and why. */
export function tellFailure(t: Translate, title: string): (error: unknown) => void {
  return (error) => {
    // The machinery of passing messages comes with the first one, if `Toaster` has not brought it already.
    void import("./toast-queue.ts").then(({ toastQueue }) =>
      toastQueue.add({ type: "error", title, description: errorMessage(t, error) }),
    );
  };
}
